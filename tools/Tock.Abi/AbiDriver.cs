// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json.Serialization;

namespace Tock.Abi;

/// <summary>One driver.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Name">Its name in C#.</param>
/// <param name="C">Its name in C and assembly.</param>
/// <param name="Summary">What it is.</param>
/// <param name="Source">The capsule.</param>
/// <param name="Library">The header of the C library that has it.</param>
/// <param name="Boards">The boards that have it.</param>
/// <param name="Commands">Its commands.</param>
public sealed record AbiDriver(
    uint Number, string Name, string C, string Summary, string Source, string Library, IReadOnlyList<string> Boards, IReadOnlyList<AbiEntry> Commands)
{
    /// <summary>Its Subscribe slots.</summary>
    public IReadOnlyList<AbiEntry> Upcalls { get; init; } = [];

    /// <summary>Its Allow slots.</summary>
    public IReadOnlyList<AbiEntry> Buffers { get; init; } = [];

    /// <summary>Its name in file names: <c>i2c-master</c> for <c>I2cMaster</c>.</summary>
    [JsonIgnore]
    public string FileName => string.Concat(Name.Select((letter, at) => at != 0 && char.IsAsciiLetterUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
