// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Text;

namespace Tock.Tbf.Tabs;

/// <summary>What a bundle says of itself in its member <c>metadata.toml</c>.</summary>
public sealed record TabMetadata
{
    /// <summary>The member's name.</summary>
    public const string FileName = "metadata.toml";

    /// <summary>The version of the format that is known.</summary>
    public const int FormatVersion = 1;

    private const string VersionKey = "tab-version";
    private const string NameKey = "name";
    private const string KernelVersionKey = "minimum-tock-kernel-version";
    private const string BoardsKey = "only-for-boards";
    private const string BuildDateKey = "build-date";

    /// <summary>The application's name.</summary>
    public required string Name { get; init; }

    /// <summary>The least kernel version; null if it says none.</summary>
    public string? MinimumKernelVersion { get; init; }

    /// <summary>The boards that it is for; empty for all.</summary>
    public IReadOnlyList<string> Boards { get; init; } = [];

    /// <summary>When it was made, as it is written there; null if it does not say.</summary>
    public string? BuildDate { get; init; }

    /// <summary>Reads the member.</summary>
    /// <exception cref="TabException">It is malformed, of another version, or says no name.</exception>
    public static TabMetadata Read(ReadOnlySpan<byte> file)
    {
        IReadOnlyDictionary<string, string> values = TomlReader.Read(file);
        if (!values.TryGetValue(VersionKey, out string? version) || version != FormatVersion.ToString(CultureInfo.InvariantCulture))
        {
            throw new TabException($"{FileName} says {VersionKey} = {version ?? "nothing"}; {FormatVersion} is known");
        }

        return new TabMetadata
        {
            Name = values.TryGetValue(NameKey, out string? name) ? name : throw new TabException($"{FileName} has no {NameKey}"),
            MinimumKernelVersion = values.GetValueOrDefault(KernelVersionKey),
            Boards = (values.GetValueOrDefault(BoardsKey) ?? string.Empty).Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries),
            BuildDate = values.GetValueOrDefault(BuildDateKey),
        };
    }

    /// <summary>The member's bytes.</summary>
    public byte[] ToArray()
    {
        StringBuilder text = new();
        text.Append(CultureInfo.InvariantCulture, $"{VersionKey} = {FormatVersion}\n{NameKey} = {Quote(Name)}\n");
        if (MinimumKernelVersion is { } version)
        {
            text.Append(CultureInfo.InvariantCulture, $"{KernelVersionKey} = {Quote(version)}\n");
        }

        if (Boards.Count != 0)
        {
            text.Append(CultureInfo.InvariantCulture, $"{BoardsKey} = {Quote(string.Join(',', Boards))}\n");
        }

        // A date of TOML stands without quotation marks.
        if (BuildDate is { } date)
        {
            text.Append(CultureInfo.InvariantCulture, $"{BuildDateKey} = {date}\n");
        }

        return Encoding.UTF8.GetBytes(text.ToString());
    }

    private static string Quote(string value)
    {
        StringBuilder text = new("\"");
        foreach (char letter in value)
        {
            text.Append(letter switch
            {
                '"' => "\\\"",
                '\\' => "\\\\",
                _ when char.IsControl(letter) => $"\\u{(int)letter:X4}",
                _ => letter.ToString(),
            });
        }

        return text.Append('"').ToString();
    }
}
