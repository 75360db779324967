// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Collections.Generic;

/// <summary>Equality of values of an enumeration, without boxes; the compiler refers to it by name.</summary>
internal sealed class EnumEqualityComparer<T> : EqualityComparer<T>
    where T : struct
{
    public override bool Equals(T x, T y)
    {
        return EnumBits.Of(x) == EnumBits.Of(y);
    }

    public override int GetHashCode(T obj)
    {
        long bits = EnumBits.Of(obj);
        return unchecked((int)bits ^ (bits == (int)bits ? 0 : (int)(bits >> 32)));
    }
}
