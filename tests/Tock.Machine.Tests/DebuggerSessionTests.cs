// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;
using System.Text.RegularExpressions;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>One session of a debugger that sees the kernel, an application in C# and one in C at once, each where it was placed.</summary>
public sealed class DebuggerSessionTests
{
    [Fact]
    public async Task Breakpoints_in_two_applications_and_the_kernel_stop_with_the_calls_that_led_there()
    {
        int csharp = LineOf("apps/hello-csharp/Program.cs", "Console.WriteLine");
        int c = LineOf("apps/hello/hello.c", "tock_printf(\"Hello");
        int kernel = LineOf("capsules/Core/ConsoleDriver.cs", "case ConsoleAbi.CommandWrite:") + 1;

        string output = await DebugAsync(
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

    private static int LineOf(string file, string text)
    {
        string[] lines = File.ReadAllLines(Path.Combine(TestTree.Root, file));
        return Array.FindIndex(lines, line => line.Contains(text, StringComparison.Ordinal)) + 1;
    }

    // The tool builds nothing here: the tests have built what they look at.
    private static async Task<string> DebugAsync(IEnumerable<string> applications, IEnumerable<string> commands)
    {
        ProcessStartInfo start = new(Path.Combine(TestTree.Root, "tock")) { RedirectStandardOutput = true, RedirectStandardError = true };
        string[] arguments =
        [
            "debug", "--batch",
            .. applications.SelectMany(application => new[] { "--app", application }),
            .. commands.SelectMany(command => new[] { "--ex", command }),
        ];
        foreach (string argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        string board = await errors;
        Assert.True(process.ExitCode == 0, board);
        Assert.Contains("board: TockSharp on lm3s6965evb", board, StringComparison.Ordinal);
        return Regex.Replace(output, @"\r", string.Empty);
    }
}
