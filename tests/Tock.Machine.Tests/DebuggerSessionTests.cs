// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;
using System.Text.RegularExpressions;
using Tock.Machine.Tests.Harness;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Machine.Tests;

/// <summary>One session of a debugger that sees the kernel, an application in C# and one in C at once, each where it was placed.</summary>
public sealed class DebuggerSessionTests : IDisposable
{
    private readonly string _flash = Path.GetTempFileName();

    public void Dispose()
    {
        File.Delete(_flash);
    }

    [Fact]
    public async Task Breakpoints_in_two_applications_and_the_kernel_stop_with_the_calls_that_led_there()
    {
        FlashImage image = TestBoard.Install(TestBoard.Description, [Entry("hello-csharp"), Entry("hello")]);
        await File.WriteAllBytesAsync(_flash, image.Bytes.ToArray());
        int csharp = LineOf("apps/hello-csharp/Program.cs", "Console.WriteLine");
        int c = LineOf("apps/hello/hello.c", "tock_printf(\"Hello");
        int kernel = LineOf("capsules/Core/ConsoleDriver.cs", "case ConsoleAbi.CommandWrite:") + 1;

        string output = await DebugAsync(
            image,
            ["hello-csharp", "hello"],
            [$"break Program.cs:{csharp}", $"break hello.c:{c}", $"break ConsoleDriver.cs:{kernel}", .. Stops(4)]);

        string[] stops = output.Split("[stop]")[1..];
        Assert.Equal(4, stops.Length);

        // Whoever runs first, each application comes by its own line, and the kernel by its line for each of them.
        string inCSharp = Assert.Single(stops, stop => stop.Contains($"Program.cs:{csharp}", StringComparison.Ordinal));
        Assert.Matches(@"#0 .*hello_csharp_Program___Main__ ", inCSharp);
        Assert.Matches(@"#\d+ .* in _start \(\) at .*start\.S", inCSharp);
        string inC = Assert.Single(stops, stop => stop.Contains($"hello.c:{c}", StringComparison.Ordinal));
        Assert.Matches(@"#0 +main \(\) at .*hello\.c", inC);
        Assert.Matches(@"#0 +main \(\) at .*hello\.c", inC);
        string[] inKernel = [.. stops.Where(stop => stop.Contains($"ConsoleDriver.cs:{kernel}", StringComparison.Ordinal))];
        Assert.Equal(2, inKernel.Length);
        Assert.All(inKernel, stop => Assert.Matches(@"#0 .*ConsoleDriver__Command(.|\n)*#1 .*ExceptionEntry__SystemCall(.|\n)*#2 .*tock_supervisor_call", stop));
    }

    private static IEnumerable<string> Stops(int count)
    {
        return Enumerable.Repeat<string[]>(["echo [stop]\\n", "continue", "backtrace"], count).SelectMany(each => each);
    }

    private static FlashEntry Entry(string project)
    {
        return FlashEntry.FromTbf(TbfReader.Read(TestApplication.Example(project)));
    }

    // The sections in flash move together; where RAM is, the debugger need not know here.
    private static string AddSymbols(FlashImage image, string project)
    {
        FlashPlacement placement = image.Placements.Single(one => one.Entry.Name == project);
        TbfFile placed = TbfReader.Read(placement.Bytes);
        ElfImage elf = ElfImage.Read(File.ReadAllBytes(TestTree.Output(project, ".elf")));
        uint linked = elf.Segments.Where(segment => segment.FileSize != 0).Min(segment => segment.PhysicalAddress);
        uint moved = unchecked(placement.Address + placed.ProtectedSize - linked);
        return $"add-symbol-file {TestTree.Output(project, ".elf")} "
            + string.Join(' ', elf.Sections
                .Where(section => section.IsAllocated && !section.IsWriteable && section.Size != 0)
                .Select(section => $"-s {section.Name} 0x{unchecked(section.Address + moved):x}"));
    }

    private static int LineOf(string file, string text)
    {
        string[] lines = File.ReadAllLines(Path.Combine(TestTree.Root, file));
        return Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;
    }

    // gdb starts the emulator at the other end of a pipe: there is no port to find free, and nothing to wait for.
    private async Task<string> DebugAsync(FlashImage image, IEnumerable<string> applications, IEnumerable<string> commands)
    {
        string machine = $"exec qemu-system-arm -M lm3s6965evb -display none -monitor none -serial null -net none -kernel '{TestBoard.KernelElf}'"
            + $" -device loader,file={_flash},addr=0x{image.Area.Start:x},force-raw=on -S -gdb stdio";
        ProcessStartInfo start = new("gdb-multiarch", ["-nx", "-batch"]) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] all =
        [
            "set pagination off", "set confirm off", "set osabi none", "set remotetimeout 120", $"file {TestBoard.KernelElf}",
            .. applications.Select(application => AddSymbols(image, application)), $"target remote | {machine}", .. commands, "kill",
        ];
        foreach (string command in all)
        {
            start.ArgumentList.Add("-ex");
            start.ArgumentList.Add(command);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        return Regex.Replace(output + await errors, @"\r", string.Empty);
    }
}
