// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;

namespace Tock.Cli.Benchmarking;

/// <summary>The test board that has the same capsules as the one that upstream's sizes are of.</summary>
public static class ComparisonBoard
{
    private const string Name = "same-capsules-as-upstream";

    /// <summary>Describes it.</summary>
    /// <param name="board">The board whose hardware it has.</param>
    public static BoardDescription Of(BoardDescription board) => board with { Name = Name, KernelProject = $"tests/machine/boards/{Name}/{Name}.csproj" };
}
