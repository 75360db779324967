// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Elf;

namespace Tock.Tbf.Tests;

/// <summary>A program that the Arm GNU toolchain compiles once, and links for any addresses, the way applications are built.</summary>
internal sealed class LinkedProgram : IDisposable
{
    private static readonly string s_library = Path.Combine(ToolRun.RepositoryRoot, "userland", "c");

    private readonly TemporaryDirectory _directory = new();
    private readonly List<string> _objects = [];

    /// <summary>Compiles sources of this project's folder <c>Linked</c>.</summary>
    /// <param name="withLibrary">Whether the C library is compiled with them.</param>
    /// <param name="options">Options of the compiler besides those of all applications.</param>
    /// <param name="sources">Their names.</param>
    internal LinkedProgram(bool withLibrary, string[] options, params string[] sources)
    {
        IEnumerable<string> files = sources.Select(source => Path.Combine(ToolRun.RepositoryRoot, "tests", "Tock.Tbf.Tests", "Linked", source));
        if (withLibrary)
        {
            files = files.Concat(Directory.GetFiles(s_library, "*.c")).Concat(Directory.GetFiles(s_library, "*.S"));
        }

        foreach (string file in files)
        {
            string target = Path.Combine(_directory.Root, Path.GetFileName(file) + ".o");
            Run([$"@{s_library}/compile.rsp", "-fno-pic", .. options, $"-I{s_library}/include", "-DTOCK_APP_HEAP_SIZE=0", "-c", file, "-o", target]);
            _objects.Add(target);
        }
    }

    /// <summary>Links it.</summary>
    /// <param name="flash">Where its flash begins.</param>
    /// <param name="ram">Where its RAM begins.</param>
    /// <param name="options">Options besides those of all applications.</param>
    internal ElfImage Link(uint flash, uint ram, params string[] options)
    {
        string target = Path.Combine(_directory.Root, $"{flash:x}-{ram:x}.elf");
        Run(
        [
            $"@{s_library}/compile.rsp", $"-Wl,-T,{s_library}/layout.ld", "-Wl,--defsym=TOCK_STACK_SIZE=512",
            $"-Wl,--defsym=TOCK_FLASH_ORIGIN=0x{flash:x}", $"-Wl,--defsym=TOCK_RAM_ORIGIN=0x{ram:x}", .. options, .. _objects, "-lgcc", "-o", target,
        ]);
        return ElfImage.Read(File.ReadAllBytes(target));
    }

    public void Dispose() => _directory.Dispose();

    private static void Run(string[] arguments)
    {
        ToolRun run = ToolRun.Program("arm-none-eabi-gcc", arguments);
        Assert.True(run.ExitCode == 0, run.Errors);
    }
}
