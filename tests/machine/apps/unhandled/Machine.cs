// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Unhandled;

/// <summary>Fails deep inside.</summary>
internal static class Machine
{
    internal const int Levels = 100;

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Read(int address)
    {
        int[] registers = new int[4];
        return registers[address];
    }
}
