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
        Assert.Matches(@"^\n?TockSharp on lm3s6965evb\n(  .*\n)+1 process, .*\nHello from Blinker!\nblink 1\nblink 2\n", run.Output);
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

    [Fact]
    public async Task Manifest_WithAWrongValue_IsRefusedWithItsLine()
    {
        (string Right, string Wrong, string Code, string Reason)[] cases =
        [
            ("<TockStackSize>1024</TockStackSize>", "<TockStackSize>lots</TockStackSize>", "TOCK0604", "TockStackSize is 'lots'"),
            ("<TockAppHeapSize>0</TockAppHeapSize>", "<TockPermissions>ledd:1</TockPermissions>", "TOCK0608", "the driver 'ledd', and there is none of that name. Known: alarm, console, led"),
            ("<TockAppHeapSize>0</TockAppHeapSize>", "<TockPermissions>led 1</TockPermissions>", "TOCK0607", "'led 1' in TockPermissions is not DRIVER:COMMAND"),
            ("<TockLanguage>C</TockLanguage>", "<TockLanguage>Rust</TockLanguage>", "TOCK0602", "TockLanguage is 'Rust'"),
        ];
        string folder = await home.CreateAsync("Wrong", "C");
        string project = Path.Combine(folder, "Wrong.csproj");
        string[] lines = File.ReadAllLines(project);
        foreach ((string right, string wrong, string code, string reason) in cases)
        {
            File.WriteAllLines(project, lines.Select(line => line.Replace(right, wrong, StringComparison.Ordinal)));

            Finished build = await home.DotnetAsync(folder, "build");

            Assert.NotEqual(0, build.ExitCode);
            int number = Array.FindIndex(lines, line => line.Contains(right, StringComparison.Ordinal)) + 1;
            Assert.Contains($"Wrong.csproj({number}) : error {code}: ", build.Output, StringComparison.Ordinal);
            Assert.Contains(reason, build.Output, StringComparison.Ordinal);
            Assert.Empty(Directory.GetFiles(folder, "*.tbf", SearchOption.AllDirectories));
        }
    }

    [Fact]
    public async Task Permissions_ByTheNamesOfDrivers_AreThoseOfTheirNumbers()
    {
        string folder = await home.CreateAsync("Permitted", "C");

        // Not the LED's commands 1 to 3, by which it is switched.
        Declare(folder, "<TockPermissions>alarm:0,1,2,3,4,5,6; led:0; 0x1:0,1,2,3</TockPermissions>");
        Finished run = await home.DotnetAsync(folder, "run", "--", "--for", "2s");

        Assert.Contains("\nHello from Permitted!\nPermitted ends: ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Run_ThatCannotBe_SaysWhyBeforeABoardIsStarted()
    {
        string folder = await home.CreateAsync("Stopped", "C");
        Declare(folder, "<TockDrivers>console;screen</TockDrivers>");

        Finished unknown = await home.DotnetAsync(folder, "run", "-p:TockBoard=nrf52840dk", "--", "--for", "1s");
        Finished lacking = await home.DotnetAsync(folder, "run", "--device", "qemu:mps2-an386", "--", "--for", "1s");

        // No emulator on the search path, and no right to install one.
        string bare = Directory.CreateDirectory(Path.Combine(home.Root, "bare path")).FullName;
        File.CreateSymbolicLink(Path.Combine(bare, "apt-get"), "/bin/false");
        Finished missing = await home.RunAsync(Environment.ProcessPath!, ["run", "--no-build", "--", "--for", "1s"], folder, isPrivate: true, searchPath: bare);

        Assert.All([unknown, lacking, missing], run => Assert.NotEqual(0, run.ExitCode));
        Assert.All([unknown, lacking, missing], run => Assert.DoesNotContain("TockSharp on", run.Output, StringComparison.Ordinal));
        Assert.Contains("error TOCK0418: There is no board 'nrf52840dk' in the emulator. Known devices: qemu:lm3s6965evb", unknown.All, StringComparison.Ordinal);
        int line = Array.FindIndex(File.ReadAllLines(Path.Combine(folder, "Stopped.csproj")), text => text.Contains("TockDrivers", StringComparison.Ordinal)) + 1;
        Assert.Contains($"Stopped.csproj({line}) : error TOCK0609: The board mps2-an386 lacks what TockDrivers names: screen. Run the application on another board", lacking.All, StringComparison.Ordinal);
        Assert.Equal(3, missing.ExitCode);
        Assert.Contains("not installed: qemu-system-arm", missing.Error, StringComparison.Ordinal);
        Assert.Contains("next: sudo apt-get update && sudo apt-get install -y --no-install-recommends qemu-system-arm", missing.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Application_TooLargeForTheBoard_IsNotStarted()
    {
        string folder = await home.CreateAsync("Large", "C");
        string project = Path.Combine(folder, "Large.csproj");
        string small = File.ReadAllText(project);
        File.WriteAllText(project, small.Replace("<TockAppHeapSize>0</TockAppHeapSize>", "<TockAppHeapSize>90000</TockAppHeapSize>", StringComparison.Ordinal));
        int line = Array.FindIndex(File.ReadAllLines(project), text => text.Contains("90000", StringComparison.Ordinal)) + 1;

        Finished ram = await home.DotnetAsync(folder, "run", "--", "--for", "1s");

        File.WriteAllText(project, small);
        string source = Path.Combine(folder, "main.c");
        File.WriteAllText(source, File.ReadAllText(source).Replace(
            "int main(void)\n{\n", "static const volatile char padding[200000] = \"x\";\n\nint main(void)\n{\n    (void)padding[1];\n", StringComparison.Ordinal));
        Finished flash = await home.DotnetAsync(folder, "run", "--", "--for", "1s");

        Assert.All([ram, flash], run => Assert.Equal((1, ""), (run.ExitCode, run.Output)));
        Assert.Matches($@"(?m)^.*Large\.csproj\({line}\): error TOCK0612: Large asks for \d+ bytes of RAM, and all processes together have \d+.*\n  next: lower TockStackSize, TockAppHeapSize", ram.Error);
        Assert.Matches(@"(?m)^.*Large\.csproj: error TOCK0611: Large \(\d+ bytes\) does not fit: .* has 131072; choose fewer\n  next: make it smaller", flash.Error);
    }

    private static void Declare(string folder, string property)
    {
        string project = Directory.GetFiles(folder, "*.csproj").Single();
        File.WriteAllText(project, File.ReadAllText(project).Replace("</TockStackSize>", "</TockStackSize>" + property, StringComparison.Ordinal));
    }
}
