// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Templates.Tests;

/// <summary>An application in C from its template: run, watched, and wrong.</summary>
[Collection(PrivateHomeCollection.Name)]
public sealed class CApplicationTests(PrivateHome home)
{
    [Fact]
    public async Task Application_MadeFromTheTemplate_RunsBesideTheKernel()
    {
        string folder = await home.CreateAsync("Blinker", "C");

        Finished run = await home.DotnetAsync(folder, "run", "--", "--for", "2s");

        // Nothing but the serial line, so that a script can read it.
        Assert.Matches(@"^\r?\n?TockSharp on lm3s6965evb\n(  .*\n)+1 process, .*\nHello from Blinker!\nblink 1\nblink 2\n", run.Output);
        Assert.Equal(0, run.ExitCode);
        Finished other = await home.DotnetAsync(folder, "run", "--device", "qemu:mps2-an386", "--", "--for", "1s");
        Assert.Contains("TockSharp on mps2-an386\n", other.Output, StringComparison.Ordinal);
        Assert.Contains("\nHello from Blinker!\n", other.Output, StringComparison.Ordinal);
        Finished list = await home.DotnetAsync(folder, "run", "--list-devices");
        Assert.All(["qemu:lm3s6965evb", "qemu:mps2-an385", "qemu:mps2-an386"], board => Assert.Contains(board, list.Output, StringComparison.Ordinal));
    }

    [Fact]
    public async Task SavedFile_UnderWatch_StartsTheNewApplication()
    {
        string folder = await home.CreateAsync("Watched", "C");
        string source = Path.Combine(folder, "main.c");

        await home.WatchAsync(folder, ["watch", "--no-hot-reload", "--non-interactive"], async printed =>
        {
            await printed("Hello from Watched!");
            File.WriteAllText(source, File.ReadAllText(source).Replace("Hello from", "Good evening from", StringComparison.Ordinal));
            await printed("Good evening from Watched!");
        });
    }

    [Theory]
    [InlineData("<TockStackSize>1024</TockStackSize>", "<TockStackSize>lots</TockStackSize>", "TOCK0604", "TockStackSize is 'lots'")]
    [InlineData("<TockAppHeapSize>0</TockAppHeapSize>", "<TockPermissions>ledd:1</TockPermissions>", "TOCK0608", "the driver 'ledd', and there is none of that name. Known: alarm, console, led")]
    [InlineData("<TockAppHeapSize>0</TockAppHeapSize>", "<TockPermissions>led 1</TockPermissions>", "TOCK0607", "'led 1' in TockPermissions is not DRIVER:COMMAND")]
    [InlineData("<TockLanguage>C</TockLanguage>", "<TockLanguage>Rust</TockLanguage>", "TOCK0602", "TockLanguage is 'Rust'")]
    public async Task Manifest_WithAWrongValue_IsRefusedWithItsLine(string right, string wrong, string code, string reason)
    {
        string folder = await home.CreateAsync($"Wrong{code}{wrong.Length}", "C");
        string project = Directory.GetFiles(folder, "*.csproj").Single();
        string[] lines = [.. File.ReadLines(project).Select(line => line.Replace(right, wrong, StringComparison.Ordinal))];
        File.WriteAllLines(project, lines);

        Finished build = await home.DotnetAsync(folder, "build");

        Assert.NotEqual(0, build.ExitCode);
        int line = Array.FindIndex(lines, text => text.Contains(wrong, StringComparison.Ordinal)) + 1;
        Assert.Contains($"{Path.GetFileName(project)}({line}) : error {code}: ", build.Output, StringComparison.Ordinal);
        Assert.Contains(reason, build.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Permissions_ByTheNamesOfDrivers_AreThoseOfTheirNumbers()
    {
        string folder = await home.CreateAsync("Permitted", "C");
        string project = Path.Combine(folder, "Permitted.csproj");
        string text = File.ReadAllText(project);

        // Not the LED's commands 1 to 3, by which it is switched.
        File.WriteAllText(project, text.Replace("</TockStackSize>", "</TockStackSize><TockPermissions>alarm:0,1,2,3,4,5,6; led:0; 0x1:0,1,2,3</TockPermissions>", StringComparison.Ordinal));
        Finished run = await home.DotnetAsync(folder, "run", "--", "--for", "2s");

        Assert.Contains("\nHello from Permitted!\nPermitted ends: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drivers_ThatTheBoardLacks_AreNamedBeforeItIsStarted()
    {
        string folder = await home.CreateAsync("Lacking", "C");
        string project = Path.Combine(folder, "Lacking.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("</TockStackSize>", "</TockStackSize><TockDrivers>console;screen</TockDrivers>", StringComparison.Ordinal));

        Finished run = await home.DotnetAsync(folder, "run", "--device", "qemu:mps2-an386", "--", "--for", "1s");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error TOCK0609: The board mps2-an386 lacks what TockDrivers names: screen.", run.All, StringComparison.Ordinal);
        Assert.DoesNotContain("TockSharp on", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Emulator_ThatIsMissing_IsNamedWithTheCommandThatInstallsIt()
    {
        string folder = await home.CreateAsync("NoEmulator", "C");
        Finished build = await home.DotnetAsync(folder, "build");
        Assert.True(build.ExitCode == 0, build.All);
        string bare = Directory.CreateDirectory(Path.Combine(home.Root, "bare path")).FullName;
        File.WriteAllText(Path.Combine(bare, "apt-get"), "#!/bin/sh\nexit 1\n");
        File.SetUnixFileMode(Path.Combine(bare, "apt-get"), UnixFileMode.UserRead | UnixFileMode.UserExecute);

        Finished run = await home.RunAsync(Environment.ProcessPath!, ["run", "--no-build", "--", "--for", "1s"], folder, isPrivate: true, searchPath: bare);

        Assert.Equal(3, run.ExitCode);
        Assert.Contains("not installed: qemu-system-arm", run.Error, StringComparison.Ordinal);
        Assert.Contains("next: sudo apt-get update && sudo apt-get install -y --no-install-recommends qemu-system-arm", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Board_ThatIsUnknown_IsRefusedWithThoseThatAre()
    {
        string folder = await home.CreateAsync("Elsewhere", "C");

        Finished run = await home.DotnetAsync(folder, "run", "-p:TockBoard=nrf52840dk", "--", "--for", "1s");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("error TOCK0418: There is no board 'nrf52840dk' in the emulator. Known devices: qemu:lm3s6965evb", run.All, StringComparison.Ordinal);
    }
}
