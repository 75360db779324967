// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime;

namespace System;

/// <summary>A value or none.</summary>
public readonly partial struct Nullable<T>
    where T : struct
{
    // The compilers rely on these two fields in this order.
    private readonly bool hasValue;
    private readonly T value;

    /// <summary>Wraps a value.</summary>
    public Nullable(T value)
    {
        this.value = value;
        hasValue = true;
    }

    /// <summary>Whether there is a value.</summary>
    public bool HasValue => hasValue;

    /// <summary>The value; a failure where there is none.</summary>
    public T Value
    {
        get
        {
            if (!hasValue)
            {
                Failure.Fail(FailureKind.InvalidOperation);
            }

            return value;
        }
    }

    /// <summary>The value, or the default where there is none.</summary>
    public T GetValueOrDefault()
    {
        return value;
    }

    /// <summary>The value, or the one given where there is none.</summary>
    public T GetValueOrDefault(T defaultValue)
    {
        return hasValue ? value : defaultValue;
    }

    /// <summary>Wraps a value.</summary>
    public static implicit operator T?(T value)
    {
        return new T?(value);
    }

    /// <summary>The value; a failure where there is none.</summary>
    public static explicit operator T(T? value)
    {
        return value!.Value;
    }
}
