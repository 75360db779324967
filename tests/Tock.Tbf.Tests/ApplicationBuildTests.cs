// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Elf;
using Tock.Tbf.Tests.Independent;

namespace Tock.Tbf.Tests;

/// <summary>Builds application projects with the SDK's targets, the way a user does, outside the repository.</summary>
public sealed class ApplicationBuildTests
{
    private const string Source = """
        #include <tock.h>

        int first = 1;
        static int *pointers[] = { &first, 0 };

        int main(void)
        {
            tock_printf("%s %d\n", "text", *pointers[first - 1]);
            return 0;
        }
        """;

    [Fact]
    public void AnApplicationIsBuiltOnceAndAgainWhenSomethingChanged()
    {
        using TemporaryDirectory directory = new();
        string project = WriteProject(directory, "<TockStackSize>600</TockStackSize><TockTabBoards>lm3s6965evb;hail</TockTabBoards>");
        string source = directory.Write("app.c", Source);

        ToolRun build = Build(project);
        Assert.True(build.ExitCode == 0, build.Output);
        string tbf = Directory.GetFiles(directory.Root, "app.tbf", SearchOption.AllDirectories).Single();
        TbfFile file = TbfReader.Read(File.ReadAllBytes(tbf));
        CheckHeaderWords(file, stackSize: 600);
        CheckElf(Path.ChangeExtension(tbf, ".elf"));
        List<(string Name, byte[] Bytes)> bundle = PlainTar.Read(File.ReadAllBytes(Path.ChangeExtension(tbf, ".tab")));
        Assert.Equal(["metadata.toml", "cortex-m3.tbf"], bundle.Select(member => member.Name));
        Assert.Contains("only-for-boards = \"lm3s6965evb,hail\"", System.Text.Encoding.UTF8.GetString(bundle[0].Bytes), StringComparison.Ordinal);
        Assert.Equal(File.ReadAllBytes(tbf), bundle[1].Bytes);

        DateTime written = File.GetLastWriteTimeUtc(tbf);
        Assert.Equal(0, Build(project, "--no-restore").ExitCode);
        Assert.Equal(written, File.GetLastWriteTimeUtc(tbf));

        Assert.Equal(0, Build(project, "--no-restore", "-p:TockStackSize=1024").ExitCode);
        CheckHeaderWords(TbfReader.Read(File.ReadAllBytes(tbf)), stackSize: 1024);

        // Without one it goes, as all that a build no longer makes.
        Assert.Equal(0, Build(project, "--no-restore", "-p:TockTab=false").ExitCode);
        Assert.False(File.Exists(Path.ChangeExtension(tbf, ".tab")));

        File.WriteAllText(source, Source.Replace("text", "a longer text", StringComparison.Ordinal));
        Assert.Equal(0, Build(project, "--no-restore").ExitCode);
        Assert.True(TbfReader.Read(File.ReadAllBytes(tbf)).Binary.Span.IndexOf("a longer text"u8) > 0);
    }

    [Fact]
    public void ACompilerErrorNamesFileLineAndColumn()
    {
        using TemporaryDirectory directory = new();
        string project = WriteProject(directory, "");
        directory.Write("app.c", "int main(void)\n{\n    return missing;\n}\n");

        ToolRun build = Build(project);

        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches(@"app\.c\(3,12\): error \w+: 'missing' undeclared", build.Output);
        Assert.Empty(Directory.GetFiles(directory.Root, "*.tbf", SearchOption.AllDirectories));
    }

    [Fact]
    public void AnUndefinedFunctionIsNamed()
    {
        using TemporaryDirectory directory = new();
        string project = WriteProject(directory, "");
        directory.Write("app.c", "int missing(void);\nint main(void)\n{\n    return missing();\n}\n");

        Assert.Matches(@"error : .*app\.c:4: undefined reference to `missing'", Build(project).Output);
    }

    [Fact]
    public void AWrongSettingIsNamed()
    {
        (string Setting, string Code, string Text)[] cases =
        [
            ("TockToolchainPrefix=no-such-", "TOCK0601", "apt-get install gcc-arm-none-eabi"),
            ("TockLanguage=Fortran", "TOCK0602", "'Fortran'; it has to be C, C# or Assembly"),
            ("EnableDefaultTockItems=false", "TOCK0603", "no source"),
            ("TockAppHeapSize=1 KiB", "TOCK0604", "TockAppHeapSize is '1 KiB'"),
            ("TockStackSize=64", "TOCK0605", "at least 128 bytes of stack"),
            ("TockPermissions=all", "TOCK0607", "DRIVER:COMMAND"),
            ("TockTests=true;TockLanguage=Assembly", "TOCK0622", "tests are written in C# or C"),
            ("TockTests=true;TockTestTimeout=soon", "TOCK0604", "TockTestTimeout is 'soon'"),
            ("TockTab=maybe", "TOCK0607", "true or false"),
        ];
        using TemporaryDirectory directory = new();
        string project = WriteProject(directory, "");
        directory.Write("app.c", Source);
        Assert.Equal(0, ToolRun.Dotnet("restore", project).ExitCode);

        foreach ((string setting, string code, string text) in cases)
        {
            ToolRun build = Build(project, "--no-restore", $"-p:{setting}");

            Assert.NotEqual(0, build.ExitCode);
            Assert.Contains($"error {code}: ", build.Output, StringComparison.Ordinal);
            Assert.Contains(text, build.Output, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(directory.Root, "*.tbf", SearchOption.AllDirectories));
        }
    }

    private static string WriteProject(TemporaryDirectory directory, string properties)
    {
        string sdk = Path.Combine(ToolRun.RepositoryRoot, "sdk", "Tock.Sdk", "Sdk");
        return directory.Write("app.csproj", $"""
            <Project>
              <Import Project="{sdk}/Sdk.props" />
              <PropertyGroup>
                <TockTier>Application</TockTier>
                <TockLanguage>C</TockLanguage>
                <TockTbfTool>{ToolRun.TbfTool}</TockTbfTool>
                {properties}
              </PropertyGroup>
              <Import Project="{sdk}/Sdk.targets" />
            </Project>
            """);
    }

    private static ToolRun Build(string project, params string[] arguments)
    {
        return ToolRun.Dotnet(["build", project, "-m:1", "-nodeReuse:false", "-tl:off", .. arguments]);
    }

    // The ten words at the start of the binary, by which the start-up code finds its way.
    private static void CheckHeaderWords(TbfFile file, uint stackSize)
    {
        ReadOnlyMemory<byte> binary = file.Binary;
        uint[] words = [.. Enumerable.Range(0, 10).Select(index => BitConverter.ToUInt32(binary.Span[(index * 4)..]))];
        uint gotStart = (stackSize + 7) & ~7u;

        Assert.Equal(stackSize, words[9]);
        Assert.Equal(gotStart, words[1]);
        Assert.True(words[4] >= words[1] + words[2]);
        Assert.True(words[6] >= words[4] + words[5]);
        Assert.Equal(words[3] + words[5], words[8]);

        // One word of initialised data holds an address: pointers[0].
        uint offset = BitConverter.ToUInt32(binary.Span[((int)words[8] + 4)..]);
        Assert.Equal(8u, BitConverter.ToUInt32(binary.Span[(int)words[8]..]));
        Assert.InRange(offset, words[4], words[4] + words[5] - 4);
        uint linked = BitConverter.ToUInt32(binary.Span[(int)(words[3] + offset - words[4])..]);
        Assert.InRange(linked, words[4], words[4] + words[5] - 4);

        Assert.Equal(0x29u, file.Program.EntryOffset);
        Assert.True(file.Program.MinimumRamSize >= words[6] + words[7]);
    }

    private static void CheckElf(string path)
    {
        ElfImage image = ElfImage.Read(File.ReadAllBytes(path));

        Assert.Equal(ApplicationBuilder.PositionIndependentFlash, image.Segments[0].PhysicalAddress);
        Assert.Contains(image.GetSymbols(), symbol => symbol.Name == "main");
        Assert.NotNull(image.FindSection(".debug_line"));
    }
}
