// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using System.Text.Json.Serialization;
using Tock.Cli.Console;

namespace Tock.Cli.Inspecting;

/// <summary>Reports as JSON: names as scripts have them, nothing for what is not there.</summary>
internal static class ReportJson
{
    private static readonly JsonSerializerOptions s_options = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) },
    };

    internal static void Write<T>(ToolConsole console, T report) => console.Results.WriteLine(JsonSerializer.Serialize(report, s_options));
}
