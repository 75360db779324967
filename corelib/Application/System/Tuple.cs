// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Makes tuples.</summary>
public static class Tuple
{
    /// <summary>A tuple of one value.</summary>
    public static Tuple<T1> Create<T1>(T1 item1)
    {
        return new Tuple<T1>(item1);
    }

    /// <summary>A tuple of two values.</summary>
    public static Tuple<T1, T2> Create<T1, T2>(T1 item1, T2 item2)
    {
        return new Tuple<T1, T2>(item1, item2);
    }

    /// <summary>A tuple of three values.</summary>
    public static Tuple<T1, T2, T3> Create<T1, T2, T3>(T1 item1, T2 item2, T3 item3)
    {
        return new Tuple<T1, T2, T3>(item1, item2, item3);
    }

    /// <summary>A tuple of four values.</summary>
    public static Tuple<T1, T2, T3, T4> Create<T1, T2, T3, T4>(T1 item1, T2 item2, T3 item3, T4 item4)
    {
        return new Tuple<T1, T2, T3, T4>(item1, item2, item3, item4);
    }
}
