// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;

namespace Tock.Web.Server;

/// <summary>What a page asks for.</summary>
/// <param name="Kind">What.</param>
/// <param name="Index">The button or console.</param>
/// <param name="IsPressed">Whether the button is pressed from now on.</param>
/// <param name="Text">What is typed.</param>
public sealed record PageMessage(PageMessageKind Kind, int Index = 0, bool IsPressed = false, string Text = "")
{
    /// <summary>The longest message, in bytes.</summary>
    public const int LongestMessage = 8 * 1024;

    /// <summary>Reads a message.</summary>
    /// <param name="json">The message.</param>
    /// <param name="buttons">Number of buttons of the board.</param>
    /// <param name="consoles">Number of consoles.</param>
    /// <exception cref="FormatException">It is none; the text says why.</exception>
    public static PageMessage Read(ReadOnlyMemory<byte> json, int buttons, int consoles)
    {
        try
        {
            using JsonDocument document = JsonDocument.Parse(json, new JsonDocumentOptions { MaxDepth = 4 });
            JsonElement message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("a message is an object");
            }

            string kind = ReadText(message, "kind");
            return kind switch
            {
                "button" => new PageMessage(PageMessageKind.Button, ReadIndex(message, buttons), ReadFlag(message, "pressed")),
                "type" => new PageMessage(PageMessageKind.Type, ReadIndex(message, consoles), Text: ReadText(message, "text")),
                "reset" => new PageMessage(PageMessageKind.Reset),
                "end" => new PageMessage(PageMessageKind.End),
                _ => throw new FormatException("there is no such kind of message"),
            };
        }
        catch (Exception e) when (e is JsonException or InvalidOperationException)
        {
            throw new FormatException("the message is no JSON", e);
        }
    }

    private static int ReadIndex(JsonElement message, int count) =>
        Find(message, "index") is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int index) && index >= 0 && index < count
            ? index
            : throw new FormatException($"index is to be a number below {count}");

    private static bool ReadFlag(JsonElement message, string name) =>
        Find(message, name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value ? value.GetBoolean() : throw new FormatException($"{name} is to be true or false");

    private static string ReadText(JsonElement message, string name) =>
        Find(message, name) is { ValueKind: JsonValueKind.String } value ? value.GetString()! : throw new FormatException($"{name} is to be a text");

    private static JsonElement? Find(JsonElement message, string name) => message.TryGetProperty(name, out JsonElement value) ? value : null;
}
