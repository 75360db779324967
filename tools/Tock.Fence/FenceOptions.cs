// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence;

/// <summary>What to check and against what.</summary>
public sealed class FenceOptions
{
    /// <summary>Assembly to check.</summary>
    public required string AssemblyPath { get; init; }

    /// <summary>Tier that the project claims.</summary>
    public required Tier Tier { get; init; }

    /// <summary>Arithmetic that the core has.</summary>
    public FloatingPoint FloatingPoint { get; init; } = FloatingPoint.None;

    /// <summary>Referenced assemblies: files, or directories that hold them.</summary>
    public IReadOnlyList<string> References { get; init; } = [];
}
