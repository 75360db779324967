// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

/// <summary>The memory of collections.</summary>
public static class CollectionsMarshal
{
    /// <summary>The elements of a list, until its number of elements next changes.</summary>
    public static Span<T> AsSpan<T>(List<T>? list)
    {
        return list is null ? default : list.Elements;
    }

    /// <summary>Sets the number of elements of a list; new ones are the default.</summary>
    public static void SetCount<T>(List<T> list, int count)
    {
        Throw.IfNull(list, nameof(list));
        list.SetCount(count);
    }
}
