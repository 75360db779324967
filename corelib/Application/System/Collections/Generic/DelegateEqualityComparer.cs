// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Equality by functions.</summary>
internal sealed class DelegateEqualityComparer<T> : EqualityComparer<T>
{
    private readonly Func<T?, T?, bool> _equals;
    private readonly Func<T, int>? _getHashCode;

    internal DelegateEqualityComparer(Func<T?, T?, bool> equals, Func<T, int>? getHashCode)
    {
        _equals = equals;
        _getHashCode = getHashCode;
    }

    public override bool Equals(T? x, T? y)
    {
        return _equals(x, y);
    }

    public override int GetHashCode(T obj)
    {
        if (_getHashCode is null)
        {
            Throw.NotSupported();
        }

        return _getHashCode(obj);
    }
}
