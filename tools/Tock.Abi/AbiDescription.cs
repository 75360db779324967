// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;

namespace Tock.Abi;

/// <summary>The interface between applications and kernel, as abi/tock.json describes it.</summary>
/// <param name="Classes">Classes of system calls.</param>
/// <param name="Yields">Forms of Yield.</param>
/// <param name="Exits">Forms of Exit.</param>
/// <param name="MemoryOperations">Memory operations.</param>
/// <param name="Variants">Forms of a result.</param>
/// <param name="Errors">Errors.</param>
/// <param name="Drivers">Drivers.</param>
public sealed record AbiDescription(
    IReadOnlyList<AbiEntry> Classes,
    IReadOnlyList<AbiEntry> Yields,
    IReadOnlyList<AbiEntry> Exits,
    IReadOnlyList<AbiEntry> MemoryOperations,
    IReadOnlyList<AbiEntry> Variants,
    IReadOnlyList<AbiEntry> Errors,
    IReadOnlyList<AbiDriver> Drivers)
{
    /// <summary>Path of the description in the repository.</summary>
    public const string Path = "abi/tock.json";

    private static readonly JsonSerializerOptions s_options = new(JsonSerializerDefaults.Web)
    {
        UnmappedMemberHandling = System.Text.Json.Serialization.JsonUnmappedMemberHandling.Disallow,
        RespectRequiredConstructorParameters = true,
    };

    /// <summary>Reads a description.</summary>
    /// <param name="json">The text.</param>
    /// <returns>The description.</returns>
    /// <exception cref="JsonException">It is not one.</exception>
    public static AbiDescription Parse(string json) =>
        JsonSerializer.Deserialize<AbiDescription>(json, s_options) ?? throw new JsonException("the description is empty");
}
