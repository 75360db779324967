// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tock.Emulation.Boards;

/// <summary>How a board is written as JSON. What is misspelled is refused; comments and commas behind the last entry are not.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
    UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true,
    ReadCommentHandling = JsonCommentHandling.Skip,
    AllowTrailingCommas = true)]
[JsonSerializable(typeof(BoardFileContents))]
internal sealed partial class BoardFileFormat : JsonSerializerContext;
