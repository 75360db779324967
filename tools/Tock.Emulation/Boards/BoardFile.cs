// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Numerics;
using System.Text.Json;

namespace Tock.Emulation.Boards;

/// <summary>Reads the description of a board of one's own, which is not emulated, from a JSON file (docs/real-boards.md has its form).</summary>
public static class BoardFile
{
    /// <summary>Reads a file.</summary>
    /// <param name="path">The file.</param>
    /// <exception cref="EmulationException">It cannot be read, or does not describe a board.</exception>
    public static BoardDescription Read(string path)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        BoardFileContents contents;
        try
        {
            using FileStream file = File.OpenRead(path);
            contents = JsonSerializer.Deserialize(file, BoardFileFormat.Default.BoardFileContents) ?? throw Bad(path, "it is empty");
        }
        catch (JsonException e)
        {
            throw Bad(path, e.Message);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new EmulationException($"the description of a board cannot be read: {e.Message}");
        }

        MemoryRange flash = Range(path, "flash", contents.Flash);
        MemoryRange ram = Range(path, "ram", contents.Ram);
        MemoryRange applications = Range(path, "applicationFlash", contents.ApplicationFlash);
        if (!BitOperations.IsPow2(contents.FlashPageSize) || contents.FlashPageSize > flash.Length)
        {
            throw Bad(path, "\"flashPageSize\" is the bytes that are erased at once, a power of two");
        }

        bool isInFlash = flash.Contains(applications.Start) && flash.Contains(applications.Last);
        if (!isInFlash || new[] { flash.Start, flash.Length, applications.Start, applications.Length }.Any(value => value % contents.FlashPageSize != 0))
        {
            throw Bad(path, "\"applicationFlash\" lies in \"flash\", and both begin and end at whole pages");
        }

        if (contents.OpenOcd.Concat(contents.UsbIds).Any(string.IsNullOrWhiteSpace))
        {
            throw Bad(path, "\"openOcd\" and \"usbIds\" are lists of texts");
        }

        if (contents.OpenOcd.Count == 0 && !contents.StLink)
        {
            throw Bad(path, "it says neither \"openOcd\" nor \"stLink\", so nothing reaches the board");
        }

        return new BoardDescription
        {
            Name = contents.Name is { Length: > 0 } name ? name : throw Bad(path, "it says no \"name\""),
            Summary = contents.Summary ?? string.Create(CultureInfo.InvariantCulture, $"{flash.Length / 1024} KiB flash, {ram.Length / 1024} KiB RAM"),
            Flash = flash,
            Ram = ram,
            ApplicationFlash = applications,
            FlashPageSize = contents.FlashPageSize,
            Probe = new BoardProbe
            {
                OpenOcdConfiguration = [.. contents.OpenOcd.Select(file => FindBeside(path, file))],
                OpenOcdBank = contents.OpenOcdBank,
                HasStLink = contents.StLink,
                UsbIds = [.. contents.UsbIds.Select(id => id.ToLowerInvariant())],
                ChipNumber = contents.ChipNumber is null ? null : Range(path, "chipNumber", contents.ChipNumber),
            },
        };
    }

    // A configuration of one's own lies beside the description; other names are OpenOCD's.
    private static string FindBeside(string path, string file)
    {
        string beside = Path.GetFullPath(file, Path.GetDirectoryName(Path.GetFullPath(path))!);
        return File.Exists(beside) ? beside : file;
    }

    private static MemoryRange Range(string path, string name, IReadOnlyList<string?>? texts)
    {
        return texts is { Count: 2 } && Number(texts[0]) is { } start && Number(texts[1]) is > 0 and { } length && start + (length - 1UL) <= uint.MaxValue
            ? new MemoryRange(start, length)
            : throw Bad(path, $"\"{name}\" is an address and a length, such as [\"0x08000000\", \"0x40000\"]");
    }

    private static uint? Number(string? text)
    {
        if (text is null)
        {
            return null;
        }

        bool isHexadecimal = text.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return uint.TryParse(
            isHexadecimal ? text.AsSpan(2) : text, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint number)
            ? number
            : null;
    }

    private static EmulationException Bad(string path, string what) => new($"{path} does not describe a board: {what}");
}
