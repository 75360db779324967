// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.Versioning;
using Tock.Emulation;

namespace Tock.Cli.Tests;

/// <summary>Emulators' processes, which end with the tool that started them.</summary>
[SupportedOSPlatform("linux")]
public sealed class ChildProcessTests
{
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(2);

    [Fact]
    public async Task It_goes_on_when_the_thread_that_started_it_has_ended_and_its_last_words_and_exit_code_are_heard()
    {
        string folder = Directory.CreateTempSubdirectory("tock-child-").FullName;
        try
        {
            string gate = Path.Combine(folder, "gate");
            ChildProcess? child = null;
            Thread starter = new(() => child = ChildProcess.Start("sh", ["-c", """until test -e "$0"; do sleep 0.05; done; echo 'a b'; echo no >&2; exit 7""", gate]));
            starter.Start();
            starter.Join();
            using (child)
            {
                Assert.Null(child!.ExitCode);
                await File.WriteAllTextAsync(gate, string.Empty);

                Assert.Equal("a b\n", await child.StandardOutput.ReadToEndAsync().WaitAsync(s_limit));
                Assert.Equal("no\n", await child.StandardError.ReadToEndAsync().WaitAsync(s_limit));
                Assert.Equal(7, await child.WaitForExitAsync().WaitAsync(s_limit));
            }
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    [Fact]
    public async Task Its_watcher_ends_with_it_and_so_does_the_program_when_it_is_no_longer_wanted()
    {
        int number;
        using (ChildProcess child = ChildProcess.Start("sh", ["-c", "echo $$; exec sleep 3600"]))
        {
            number = int.Parse((await child.StandardOutput.ReadLineAsync().WaitAsync(s_limit))!, System.Globalization.CultureInfo.InvariantCulture);
            while (Watchers(number).Length == 0)
            {
                await Task.Delay(20);
            }
        }

        Assert.False(Directory.Exists($"/proc/{number}"));
        using CancellationTokenSource limit = new(s_limit);
        while (Watchers(number).Length != 0)
        {
            await Task.Delay(20, limit.Token);
        }
    }

    [Fact]
    public void A_program_that_is_not_there_is_an_error_in_words()
    {
        EmulationException error = Assert.Throws<EmulationException>(() => ChildProcess.Start("no-such-emulator", []));

        Assert.Contains("cannot start the emulator 'no-such-emulator'", error.Message, StringComparison.Ordinal);
    }

    // A watcher's last argument is the number of the process that it ends.
    private static string[] Watchers(int number) =>
    [
        .. Directory.GetDirectories("/proc").Where(folder => int.TryParse(Path.GetFileName(folder), out _) && Arguments(folder) is [.., "/bin/sh", "-c", _, string last] && last == $"{number}"),
    ];

    private static string[] Arguments(string process)
    {
        try
        {
            return File.ReadAllText(Path.Combine(process, "cmdline")).TrimEnd('\0').Split('\0');
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It has ended in between.
            return [];
        }
    }
}
