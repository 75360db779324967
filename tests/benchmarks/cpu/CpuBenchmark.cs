// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>All computations of the benchmark, one after the other, with the data of main.c.</summary>
internal sealed class CpuBenchmark
{
    private const int Rounds = 6;
    private const uint Seed = 0x5eed;

    private readonly LinkedItems _list = new();
    private readonly Matrices _matrices = new();
    private readonly NumberScanner _scanner = new();

    /// <summary>All rounds on the list. The check value over their results.</summary>
    internal ushort RunList()
    {
        ushort check = 0;
        for (uint round = 0; round < Rounds; round++)
        {
            check = _list.Work(Seed + round, check);
        }

        return check;
    }

    /// <summary>All rounds on the matrices.</summary>
    internal ushort RunMatrices()
    {
        ushort check = 0;
        for (uint round = 0; round < Rounds; round++)
        {
            check = _matrices.Work(Seed + round, check);
        }

        return check;
    }

    /// <summary>All rounds of the state machine.</summary>
    internal ushort RunStates()
    {
        ushort check = 0;
        for (uint round = 0; round < Rounds; round++)
        {
            check = _scanner.Work(Seed + round, check);
        }

        return check;
    }
}
