// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Tbf.Elf;
using Tock.Tbf.Tabs;
using Tock.Tbf.Tests.Independent;

namespace Tock.Tbf.Tests;

/// <summary>Bundles, written here and read by the format's description, and the other way round.</summary>
public sealed class TabTests
{
    private static readonly byte[] s_binary = TbfWriter.Write(new TbfContents
    {
        Binary = Enumerable.Range(0, 100).Select(value => (byte)value).ToArray(),
        EntryOffset = 1,
        MinimumRamSize = 700,
        Name = "blink",
        Version = 3,
    });

    [Fact]
    public void AnIndependentReaderReadsWhatIsWritten()
    {
        TabMetadata metadata = new() { Name = "blink \"2\"", MinimumKernelVersion = "2.1", Boards = ["hail", "imix"], BuildDate = "2026-11-26T04:00:00Z" };
        byte[] archive = TabWriter.Write(metadata, [TabMember.Of(TbfReader.Read(s_binary), "cortex-m3"), TabMember.Of(TbfReader.Read(s_binary), "cortex-m4")]);

        List<(string Name, byte[] Bytes)> files = PlainTar.Read(archive);

        Assert.Equal(["metadata.toml", "cortex-m3.tbf", "cortex-m4.tbf"], files.Select(file => file.Name));
        Assert.Equal(
            "tab-version = 1\nname = \"blink \\\"2\\\"\"\nminimum-tock-kernel-version = \"2.1\"\nonly-for-boards = \"hail,imix\"\nbuild-date = 2026-11-26T04:00:00Z\n",
            Encoding.UTF8.GetString(files[0].Bytes));
        PlainTbf plain = new(files[2].Bytes);
        Assert.Equal(("blink", 3u, 700u), (plain.Name, plain.Version, plain.MinimumRam));
        Assert.Equal(Enumerable.Range(0, 100).Select(value => (byte)value), plain.Binary);
        Assert.Equal(archive, TabWriter.Write(metadata, [new TabMember("cortex-m3.tbf", s_binary), new TabMember("cortex-m4.tbf", s_binary)]));
    }

    [Fact]
    public void WhatAnIndependentWriterMadeIsRead()
    {
        byte[] application = new RawTbf().WithMain().With(3, "sensors"u8.ToArray()).WithKernelVersion().ToArray();
        byte[] archive = PlainTar.OfFiles(
            ("metadata.toml", "# made by hand\r\n  tab-version=1 # the only one\n\nname = 'sens\\ors'\nonly-for-boards = \"a, b\"\nbuild-date = 1979-05-27T07:32:00Z\n[more]\nname = 3\n"u8.ToArray()),
            ("cortex-m4.0x00030080.0x20004000.tbf", application),
            ("rv32imc.tbf", application),
            ("README", "hello"u8.ToArray()));

        TabFile tab = TabReader.Read(archive);

        Assert.Equal((@"sens\ors", null, "1979-05-27T07:32:00Z"), (tab.Metadata.Name, tab.Metadata.MinimumKernelVersion, tab.Metadata.BuildDate));
        Assert.Equal(["a", "b"], tab.Metadata.Boards);
        Assert.Equal(["cortex-m4", "rv32imc"], tab.Members.Select(member => member.Architecture));
        Assert.Equal((0x30080u, 0x20004000u), tab.Members[0].Addresses);
        Assert.Null(tab.Members[1].Addresses);
        Assert.Equal(["README"], tab.OtherNames);
        Assert.Equal("sensors", TbfReader.Read(tab.Members[1].Bytes).Name);
    }

    [Fact]
    public void ABinaryMayEndWithWhatAKernelReadsOfIt()
    {
        // Upstream's tool leaves out the rest when it takes a credential away.
        TbfFile whole = TbfReader.Read(s_binary);
        int end = (int)whole.Program.BinaryEnd;

        TbfFile read = new TabMember("cortex-m3.tbf", s_binary.AsMemory(0, end + 8)).ReadBinary();

        Assert.Equal(whole.TotalSize, read.TotalSize);
        Assert.Equal(whole.Binary.ToArray(), read.Binary.ToArray());
        Assert.Contains("cut off", Assert.Throws<TbfException>(() => new TabMember("cortex-m3.tbf", s_binary.AsMemory(0, end - 1)).ReadBinary()).Message, StringComparison.Ordinal);
        Assert.Contains("cut off", Assert.Throws<TbfException>(() => new TabMember("cortex-m3.tbf", RawTbf.Words(0x00100002, 0x7FFFFFF0, 0, 0)).ReadBinary()).Message, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gnu")]
    [InlineData("pax")]
    [InlineData("ustar")]
    [InlineData("v7")]
    public void ArchivesOfAllFormatsAreRead(string format)
    {
        using TemporaryDirectory directory = new();
        directory.Write("metadata.toml", "tab-version = 1\nname = \"blink\"\n");
        directory.Write("cortex-m3.tbf", s_binary);
        string archive = Path.Combine(directory.Root, "a.tab");
        ToolRun tar = ToolRun.Program("tar", "-C", directory.Root, $"--format={format}", "-cf", archive, "./metadata.toml", "cortex-m3.tbf");
        Assert.True(tar.ExitCode == 0, tar.Errors);

        TabFile tab = TabReader.Read(File.ReadAllBytes(archive));

        Assert.Equal("blink", tab.Metadata.Name);
        Assert.Equal(s_binary, tab.Members.Single().Bytes.ToArray());
    }

    [Theory]
    [InlineData("../evil.tbf")]
    [InlineData("/tmp/evil.tbf")]
    [InlineData("folder/evil.tbf")]
    [InlineData(@"..\evil.tbf")]
    [InlineData("c:evil.tbf")]
    [InlineData("evil\u0001.tbf")]
    public void NamesThatLeadElsewhereAreRefused(string name) => Refused("a bundle has only files with plain names", (name, s_binary, PlainTar.File, null));

    [Fact]
    public void WhatIsNoBundleIsRefused()
    {
        Refused("is a SymbolicLink", ("cortex-m3.tbf", [], PlainTar.Link, null));
        Refused("two members called a.tbf", ("a.tbf", s_binary, PlainTar.File, null), ("a.tbf", s_binary, PlainTar.File, null));
        Refused("the archive is cut off: a member at 1024 has 4294967296 bytes", ("a.tbf", s_binary, PlainTar.File, 1L << 32));
        Refused("more than 256 members", [.. Enumerable.Range(0, 300).Select(number => ($"{number}", Array.Empty<byte>(), PlainTar.File, (long?)null))]);
        Refused("no metadata.toml", PlainTar.OfFiles(("cortex-m3.tbf", s_binary)));
        Refused("bytes of attributes", PlainTar.Write(("x", new byte[100_000], 'x', null)));
        Refused("wrong checksum", [.. PlainTar.OfFiles(("metadata.toml", [1]))[..100], 1, .. new byte[1000]]);

        // A directory is nothing.
        Assert.Empty(TabReader.Read(PlainTar.Write(("./", [], PlainTar.Folder, null), ("./metadata.toml", "tab-version = 1\nname = ''"u8.ToArray(), PlainTar.File, null))).Members);
    }

    [Theory]
    [InlineData("name = \"x\"", "tab-version = nothing")]
    [InlineData("tab-version = 2\nname = \"x\"", "tab-version = 2")]
    [InlineData("tab-version = 1", "has no name")]
    [InlineData("tab-version = 1\nname", "line 2 of metadata.toml is not KEY = VALUE")]
    [InlineData("tab-version = 1\ntab-version = 1", "line 2 of metadata.toml is not KEY = VALUE")]
    [InlineData("tab-version = 1\nname = \"x", "the value on line 2 of metadata.toml is malformed")]
    [InlineData("tab-version = 1\nname = \"x\" y", "the value on line 2 of metadata.toml is malformed")]
    [InlineData("tab-version = 1\nname = \"\\q\"", "the value on line 2 of metadata.toml is malformed")]
    [InlineData("tab-version = 1\nname = \"\\uD800\"", "the value on line 2 of metadata.toml is malformed")]
    [InlineData("tab-version = 1\nname =", "the value on line 2 of metadata.toml is malformed")]
    public void MalformedDescriptionsAreRefusedWithTheLine(string text, string reason) =>
        Refused(reason, PlainTar.OfFiles(("metadata.toml", Encoding.UTF8.GetBytes(text))));

    [Fact]
    public void TextsOfAllKindsComeBack()
    {
        foreach (string name in new[] { "", "plain", "\"quoted\" \\ and\ttabs", "line\nbreak", "\u0001\u007f", "ünïcødé 🦎", "# no comment", "a = b" })
        {
            byte[] archive = TabWriter.Write(new TabMetadata { Name = name }, [new TabMember("cortex-m3.tbf", s_binary)]);
            Assert.Equal(name, TabReader.Read(archive).Metadata.Name);
        }

        Assert.Equal("tab\there A🦎", TabReader.Read(PlainTar.OfFiles(("metadata.toml", Encoding.UTF8.GetBytes("tab-version = 1\nname = \"tab\\there \\u0041\\U0001F98E\"")))).Metadata.Name);
    }

    [Fact]
    public void TwoBinariesForTheSameAreRefused()
    {
        TabMember member = new("cortex-m3.tbf", s_binary);
        Assert.Contains("both be cortex-m3.tbf", Assert.Throws<TabException>(() => TabWriter.Write(new TabMetadata { Name = "x" }, [member, member])).Message, StringComparison.Ordinal);
        Assert.Throws<TabException>(() => TabWriter.Write(new TabMetadata { Name = "x" }, []));
        Assert.Contains("'../x' is no name of an architecture", Assert.Throws<TabException>(() => TabMember.Of(TbfReader.Read(s_binary), "../x")).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void TheBinaryForAProcessorIsTheNearestOfWhatItRuns()
    {
        static TabFile Of(params string[] names) => new(new TabMetadata { Name = "x" }, [.. names.Select(name => new TabMember(name, s_binary))]);

        Assert.Equal("cortex-m3.tbf", Of("cortex-m0.tbf", "cortex-m3.tbf", "cortex-m4.tbf").Find("cortex-m3")?.Name);
        Assert.Equal("cortex-m0.tbf", Of("cortex-m0.tbf", "cortex-m4.tbf").Find("cortex-m3")?.Name);
        Assert.Equal("cortex-m4.tbf", Of("cortex-m4.0x1.0x2.tbf", "cortex-m4.tbf").Find("cortex-m7")?.Name);
        Assert.Equal("rv32imc.0x1.0x2.tbf", Of("cortex-m3.tbf", "rv32imc.0x1.0x2.tbf").Find("rv32imc")?.Name);
        Assert.Null(Of("cortex-m4.tbf").Find("cortex-m3"));
    }

    [Fact]
    public void TheArchitectureIsThatOfTheFileOrOfItsAttributes()
    {
        using LinkedProgram program = new(withLibrary: true, [], "tables.c");
        ElfImage image = program.Link(ApplicationBuilder.NominalFlash, ApplicationBuilder.NominalRam);

        Assert.Equal("cortex-m3", TabMember.ArchitectureOf(image, "app.elf"));
        Assert.Equal("cortex-m7", TabMember.ArchitectureOf(image, "/somewhere/cortex-m7.elf"));
        Assert.Equal("cortex-m4", TabMember.ArchitectureOf(image, "cortex-m4.0x00030080.0x20004000.elf"));
        Assert.Contains("app.elf,cortex-m3", Assert.Throws<TabException>(() => TabMember.ArchitectureOf(ElfImage.Read(RawElf.Application().ToArray()), "app.elf")).Message, StringComparison.Ordinal);
    }

    private static void Refused(string reason, params (string Name, byte[] Bytes, char Kind, long? Claimed)[] members) =>
        Refused(reason, PlainTar.Write([("metadata.toml", "tab-version = 1\nname = 'x'"u8.ToArray(), PlainTar.File, null), .. members]));

    private static void Refused(string reason, byte[] archive) =>
        Assert.Contains(reason, Assert.Throws<TabException>(() => TabReader.Read(archive)).Message, StringComparison.Ordinal);
}
