// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json.Serialization;

namespace Tock.Emulation.Running;

/// <summary>How a running board is written as JSON, compiled so that no time goes into reflection when the tool starts.</summary>
[JsonSourceGenerationOptions(WriteIndented = true, PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(RunningBoardRecord))]
internal sealed partial class RunningBoardFormat : JsonSerializerContext;
