// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Tbf.Elf;

namespace Tock.Tbf.Tabs;

/// <summary>
/// One binary of a bundle, for one architecture. It is called <c>cortex-m3.tbf</c>, or <c>cortex-m3.0x00030080.0x20004000.tbf</c> if it
/// is for one place in flash and RAM.
/// </summary>
/// <param name="Name">Its name in the bundle.</param>
/// <param name="Bytes">The TBF.</param>
public sealed partial record TabMember(string Name, ReadOnlyMemory<byte> Bytes)
{
    /// <summary>The ending of a binary's name.</summary>
    public const string Extension = ".tbf";

    /// <summary>For which architecture it is: what stands before the first dot.</summary>
    public string Architecture => Name.Split('.')[0];

    /// <summary>The addresses in its name; null for none.</summary>
    public (uint Flash, uint Ram)? Addresses => AddressedName().Match(Name) is { Success: true } match
        ? (Number(match.Groups["flash"]), Number(match.Groups["ram"]))
        : null;

    /// <summary>
    /// Reads the binary. Other tools leave out what follows it to its full size, where there is nothing that a kernel would read; here it is
    /// filled with zeros.
    /// </summary>
    /// <exception cref="TbfException">It is malformed.</exception>
    public TbfFile ReadBinary()
    {
        if (Bytes.Length < TbfFile.BaseHeaderSize || BinaryPrimitives.ReadUInt32LittleEndian(Bytes.Span[4..]) is var size && (size <= (uint)Bytes.Length || size > TbfWriter.MaximumTotalSize))
        {
            return TbfReader.Read(Bytes);
        }

        byte[] whole = new byte[size];
        Bytes.CopyTo(whole);
        TbfFile file = TbfReader.Read(whole);
        return !file.IsPadding && file.Program.BinaryEnd <= Bytes.Length ? file : TbfReader.Read(Bytes);
    }

    /// <summary>A binary under the name that it has by what its header says of addresses.</summary>
    /// <param name="file">The binary.</param>
    /// <param name="architecture">For what it is, such as cortex-m3.</param>
    /// <exception cref="TabException">That is no name of an architecture.</exception>
    public static TabMember Of(TbfFile file, string architecture)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(architecture);
        if (!IsArchitecture(architecture))
        {
            throw new TabException($"'{architecture}' is no name of an architecture, such as cortex-m3: letters, digits, - and _");
        }

        // What carries relocations goes anywhere.
        string addresses = file.Relocations is null && file.FixedAddresses is { FlashStart: { } flash, RamStart: var ram }
            ? $".0x{flash:x8}" + (ram is null ? string.Empty : $".0x{ram:x8}")
            : string.Empty;
        return new TabMember(architecture + addresses + Extension, file.Bytes);
    }

    /// <summary>The architecture for which an executable was made: the name of its file if that is one, else what the file says.</summary>
    /// <param name="image">The executable.</param>
    /// <param name="path">Its file.</param>
    /// <exception cref="TabException">Neither says it.</exception>
    public static string ArchitectureOf(ElfImage image, string path)
    {
        Match named = FileOfArchitecture().Match(Path.GetFileName(path));
        return named.Success
            ? named.Groups["name"].Value
            : ElfArchitecture.Of(image) ?? throw new TabException($"{path} does not say for which architecture it is; write it behind the name: {Path.GetFileName(path)},cortex-m3");
    }

    internal static bool IsArchitecture(string text) => ArchitectureName().IsMatch(text);

    private static uint Number(Group digits) => uint.Parse(digits.Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A[A-Za-z0-9_-]{1,32}\z")]
    private static partial Regex ArchitectureName();

    [GeneratedRegex(@"\A[^.]+\.0x(?<flash>[0-9A-Fa-f]{1,8})\.0x(?<ram>[0-9A-Fa-f]{1,8})\.tbf\z")]
    private static partial Regex AddressedName();

    [GeneratedRegex(@"\A(?<name>cortex-m[0-9]+)(\.0x[0-9A-Fa-f]{1,8}){0,2}\.elf\z")]
    private static partial Regex FileOfArchitecture();
}
