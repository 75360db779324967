// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.Benchmarks.Cpu;

/// <summary>Places from one of which to the next the tool counts instructions (tools/Tock.Cli/Benchmarking/Languages).</summary>
internal static class Marks
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void List()
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Matrices()
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void States()
    {
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void End()
    {
    }
}
