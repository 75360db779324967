// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System;

/// <summary>A value that is made when it is first asked for.</summary>
/// <typeparam name="T">The type of the value.</typeparam>
public class Lazy<T>
{
    private Func<T>? _factory;
    private T? _value;

    /// <summary>A value that a function makes.</summary>
    public Lazy(Func<T> valueFactory)
    {
        Throw.IfNull(valueFactory, nameof(valueFactory));
        _factory = valueFactory;
    }

    /// <summary>A value that is there already.</summary>
    public Lazy(T value)
    {
        _value = value;
    }

    /// <summary>Whether the value has been made.</summary>
    public bool IsValueCreated => _factory is null;

    /// <summary>The value.</summary>
    public T Value
    {
        get
        {
            if (_factory is not null)
            {
                _value = _factory();
                _factory = null;
            }

            return _value!;
        }
    }

    /// <inheritdoc/>
    public override string? ToString()
    {
        return IsValueCreated ? Value!.ToString() : "Value is not created.";
    }
}
