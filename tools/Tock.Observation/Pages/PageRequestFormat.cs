// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json.Serialization;

namespace Tock.Observation.Pages;

/// <summary>How a request for a page is written as JSON.</summary>
[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(PageRequest))]
public sealed partial class PageRequestFormat : JsonSerializerContext;
