// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace OutOfMemory;

/// <summary>What takes memory and keeps it.</summary>
internal static class Hoard
{
    private static Piece? s_last;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Fill()
    {
        while (true)
        {
            s_last = new Piece(s_last);
        }
    }

    internal static void Clear()
    {
        s_last = null;
    }
}
