// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Abi;

/// <summary>One number of the interface.</summary>
/// <param name="Number">The number.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="C">Its name in C and assembly, without what comes before.</param>
/// <param name="Summary">What it means, without a capital letter or a full stop.</param>
public sealed record AbiEntry(uint Number, string Name, string C, string Summary)
{
    /// <summary>What is passed, or null.</summary>
    public string? Arguments { get; init; }

    /// <summary>What comes back, or null.</summary>
    public string? Result { get; init; }

    /// <summary>Which Allow a buffer takes, or null.</summary>
    public string? Kind { get; init; }
}
