// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Abi;

/// <summary>One driver.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="C">Its name in C and assembly.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Source">The capsule.</param>
/// <param name="Commands">Its commands.</param>
public sealed record AbiDriver(uint Number, string Name, string C, string Summary, string Source, IReadOnlyList<AbiEntry> Commands)
{
    /// <summary>Its Subscribe slots.</summary>
    public IReadOnlyList<AbiEntry> Upcalls { get; init; } = [];

    /// <summary>Its Allow slots.</summary>
    public IReadOnlyList<AbiEntry> Buffers { get; init; } = [];
}
