// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Tests.Bundles;

/// <summary>A folder with an application of each language, linked as their builds link them, where the tool is run as a person does.</summary>
internal sealed class BundleFolder : IDisposable
{
    private static readonly string s_tool = Path.Combine(AppContext.BaseDirectory, "tock.dll");
    private static readonly string s_root = Repository.Find().Root;

    internal string Root { get; } = Directory.CreateTempSubdirectory("tock bundles-").FullName;

    public void Dispose() => Directory.Delete(Root, recursive: true);

    internal string PathOf(string name) => Path.Combine(Root, name);

    internal byte[] Read(string name) => File.ReadAllBytes(PathOf(name));

    internal void Write(string name, byte[] bytes) => File.WriteAllBytes(PathOf(name), bytes);

    /// <summary>Links a small application in C with the C library.</summary>
    /// <param name="name">The executable.</param>
    /// <param name="isPositionIndependent">Whether it runs anywhere, or an installer has to choose its addresses.</param>
    internal async Task LinkAsync(string name, bool isPositionIndependent)
    {
        string library = Path.Combine(s_root, "userland", "c");
        string source = PathOf("main.c");
        await File.WriteAllTextAsync(source, "#include <tock.h>\nint main(void)\n{\n    tock_printf(\"packed\\n\");\n    return 0;\n}\n");
        string code = isPositionIndependent ? "position_independent" : "placed";
        TestProcess link = await TestProcess.RunAsync(
            "arm-none-eabi-gcc",
            [
                $"@{library}/compile.rsp", $"@{library}/{code}.rsp", $"-I{library}/include", "-DTOCK_APP_HEAP_SIZE=0", $"-Wl,-T,{library}/layout.ld", "-Wl,--defsym=TOCK_STACK_SIZE=1024",
                .. Directory.GetFiles(library, "*.c"), .. Directory.GetFiles(library, "*.S"), source, "-lgcc", "-o", PathOf(name),
            ],
            Root);
        Assert.True(link.ExitCode == 0, link.Error);
    }

    /// <summary>An image of the application flash of a board, with applications in it.</summary>
    internal void WriteFlash(string name, params byte[][] applications)
    {
        FlashImage image = FlashImage.Build(
            new FlashArea(0x20000, 0x20000), new RamArea(0x20004000, 0xC000), [.. applications.Select(bytes => FlashEntry.FromTbf(TbfReader.Read(bytes)))], FlashOrder.AsGiven);
        Write(name, image.Bytes.ToArray());
    }

    internal Task<TestProcess> RunAsync(params string[] arguments) => TestProcess.RunAsync(Environment.ProcessPath!, [s_tool, .. arguments], Root);
}
