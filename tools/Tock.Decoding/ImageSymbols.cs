// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;

namespace Tock.Decoding;

/// <summary>Asks an ELF image's debugging information, by addr2line, which source line an address came from.</summary>
public sealed class ImageSymbols
{
    private const string Unknown = "??";
    private const string ReproducibleRoot = "/_/";

    private readonly string _elf;
    private readonly string _root;

    /// <summary>Creates it for an image.</summary>
    /// <param name="elf">The image's ELF file.</param>
    /// <param name="root">The directory that source files are named relative to.</param>
    public ImageSymbols(string elf, string root)
    {
        _elf = elf;
        _root = root;
    }

    /// <summary>The program that is asked.</summary>
    public static string Program => "arm-none-eabi-addr2line";

    /// <summary>Looks addresses up.</summary>
    /// <param name="addresses">As they are on the board.</param>
    /// <param name="offset">What is added to get from there to the image's own addresses.</param>
    /// <exception cref="DecodingException">The image cannot be read, or the program is not installed.</exception>
    public async Task<IReadOnlyList<SourcePlace>> FindAsync(IReadOnlyList<CodeAddress> addresses, uint offset = 0)
    {
        if (addresses.Count == 0)
        {
            return [];
        }

        // The line of a call is that of its last byte: the address behind it may be the next line's.
        IEnumerable<string> looked = addresses.Select(address => $"0x{address.Address + offset - (address.IsReturn ? 2u : 0u):x}");
        string[] lines = await RunAsync([.. looked]).ConfigureAwait(false);
        return [.. addresses.Select((address, index) => Place(address.Address, lines[index * 2], lines[(index * 2) + 1]))];
    }

    /// <summary>The name that a person wrote, as far as the linker's name still shows it: Type.Method.</summary>
    /// <param name="linkerName">The linker's name.</param>
    /// <param name="isCSharp">Whether the source is C#; without it, names of the system's assemblies are known by what they begin with.</param>
    public static string Readable(string linkerName, bool isCSharp = false)
    {
        // The compiler writes Assembly_Namespace_Type__Method, each dot as an underscore, the assembly's name twice over.
        int method = linkerName.LastIndexOf("__", StringComparison.Ordinal);
        if ((!isCSharp && !linkerName.StartsWith("Tock_", StringComparison.Ordinal)) || method <= 0)
        {
            return linkerName;
        }

        string type = linkerName[..method].TrimEnd('_');
        return $"{type[(type.LastIndexOf('_') + 1)..]}.{linkerName[(method + 2)..]}";
    }

    /// <summary>A source file by its path in the tree, wherever the image was built.</summary>
    /// <param name="recorded">Its path in the debugging information.</param>
    /// <param name="root">The tree's directory.</param>
    public static string SourceFile(string recorded, string root)
    {
        // Where the environment says CI=true the compiler records the same paths on every machine.
        string? start = new[] { root.TrimEnd(Path.DirectorySeparatorChar) + "/", ReproducibleRoot }.FirstOrDefault(known => recorded.StartsWith(known, StringComparison.Ordinal));
        return start is null ? recorded : recorded[start.Length..];
    }

    private SourcePlace Place(uint address, string function, string place)
    {
        int colon = place.LastIndexOf(':');
        string file = colon < 0 ? place : place[..colon];
        string number = colon < 0 ? string.Empty : place[(colon + 1)..].Split(' ')[0];
        int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out int line);
        return new SourcePlace(
            address,
            function == Unknown ? null : Readable(function, file.EndsWith(".cs", StringComparison.Ordinal)),
            file == Unknown ? null : SourceFile(file, _root),
            line);
    }

    private async Task<string[]> RunAsync(string[] addresses)
    {
        ProcessStartInfo start = new(Program, ["-f", "-e", _elf, .. addresses])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        using Process process = Start(start);
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync().ConfigureAwait(false);
        await process.WaitForExitAsync().ConfigureAwait(false);
        string[] lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return process.ExitCode == 0 && lines.Length == addresses.Length * 2
            ? lines
            : throw new DecodingException($"cannot look addresses up in {_elf}: {(await errors.ConfigureAwait(false)).Trim()}");
    }

    private static Process Start(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception e)
        {
            throw new DecodingException($"{Program} cannot be started: {e.Message}", e);
        }
    }
}
