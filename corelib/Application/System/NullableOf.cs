// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace System;

/// <summary>Equality and order of values that can be absent.</summary>
public static class Nullable
{
    /// <summary>Negative, 0 or positive as the first comes before, with or after the second; none comes first.</summary>
    public static int Compare<T>(T? n1, T? n2)
        where T : struct
    {
        return new NullableComparer<T>().Compare(n1, n2);
    }

    /// <summary>Whether both are equal, or both none.</summary>
    public static bool Equals<T>(T? n1, T? n2)
        where T : struct
    {
        return new NullableEqualityComparer<T>().Equals(n1, n2);
    }
}
