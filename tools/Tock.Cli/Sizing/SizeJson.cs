// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Tock.Debugging.Sizes;

namespace Tock.Cli.Sizing;

/// <summary>The parts of images as JSON, which a later run can compare with.</summary>
internal static class SizeJson
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    /// <summary>Writes images.</summary>
    internal static string Write(IEnumerable<SizeNode> images, bool hasBefore) => JsonSerializer.Serialize(images.Select(image => Node(image, hasBefore)), s_indented);

    /// <summary>Reads one of the images of a file.</summary>
    /// <param name="json">What <see cref="Write"/> wrote.</param>
    /// <param name="image">The image's name.</param>
    /// <returns>Its parts; null if the file has no such image.</returns>
    /// <exception cref="JsonException">It is something else.</exception>
    internal static IReadOnlyList<SizeEntry>? Read(string json, string image)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json);
            foreach (JsonElement node in document.RootElement.EnumerateArray().Where(node => node.GetProperty("name").GetString() == image))
            {
                List<SizeEntry> entries = [];
                AddParts(node, [], entries);
                return entries;
            }

            return null;
        }
        catch (Exception e) when (e is InvalidOperationException or KeyNotFoundException or FormatException)
        {
            throw new JsonException("it does not list the parts of images", e);
        }
    }

    private static Dictionary<string, object?> Node(SizeNode node, bool hasBefore)
    {
        Dictionary<string, object?> result = new() { ["name"] = node.Name, ["flash"] = node.Flash, ["ram"] = node.Ram };
        if (hasBefore)
        {
            result["flashBefore"] = node.FlashBefore;
            result["ramBefore"] = node.RamBefore;
        }

        if (node.Parts.Count != 0)
        {
            result["parts"] = node.Parts.Select(part => Node(part, hasBefore)).ToArray();
        }

        return result;
    }

    // JSON of more than 64 levels is refused before it gets here.
    private static void AddParts(JsonElement node, string[] path, List<SizeEntry> entries)
    {
        if (!node.TryGetProperty("parts", out JsonElement parts))
        {
            entries.Add(new SizeEntry(path, node.GetProperty("flash").GetInt64(), node.GetProperty("ram").GetInt64()));
            return;
        }

        foreach (JsonElement part in parts.EnumerateArray())
        {
            AddParts(part, [.. path, part.GetProperty("name").GetString() ?? throw new FormatException()], entries);
        }
    }
}
