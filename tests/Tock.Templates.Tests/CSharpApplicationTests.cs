// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Templates.Tests;

/// <summary>An application in C#, from its template and in a single file.</summary>
[Collection(PrivateHomeCollection.Name)]
public sealed class CSharpApplicationTests(PrivateHome home)
{
    [Fact]
    public async Task Application_MadeFromTheTemplate_RunsBesideTheKernel()
    {
        string folder = await home.CreateAsync("Sharp", "C#");

        Finished run = await home.DotnetAsync(folder, "run", "--", "--for", "2s");

        Assert.Matches(@"^\n?TockSharp on lm3s6965evb\n(  .*\n)+1 process, .*\nHello from Sharp!\nblink 1\nblink 2\n", run.Output);
        Assert.Equal(0, run.ExitCode);
    }

    [Fact]
    public async Task SavedFile_UnderWatch_StartsTheNewApplication()
    {
        string folder = await home.CreateAsync("WatchedSharp", "C#");
        string source = Path.Combine(folder, "Program.cs");

        await home.WatchAsync(folder, ["watch", "--non-interactive"], async printed =>
        {
            await printed("Hello from WatchedSharp!");
            File.WriteAllText(source, File.ReadAllText(source).Replace("Hello from", "Good evening from", StringComparison.Ordinal));
            await printed("Good evening from WatchedSharp!");
        });
    }

    [Fact]
    public async Task SingleFile_RunsAsItIsSaved()
    {
        // The one of the book.
        string file = Path.Combine(home.Work, "blink.cs");
        File.Copy(Path.Combine(PrivateHome.RepositoryRoot, "examples", "single-file", "blink.cs"), file);

        Finished run = await home.DotnetAsync(home.Work, "run", "blink.cs", "--", "--for", "2s");
        Finished again = await home.DotnetAsync(home.Work, "run", "blink.cs", "--", "--for", "2s");
        File.WriteAllText(file, File.ReadAllText(file).Replace("Hello from", "Good evening from", StringComparison.Ordinal));
        Finished changed = await home.DotnetAsync(home.Work, "run", "blink.cs", "--", "--for", "2s");

        Assert.Matches(@"\n  blink +running ", run.Output);
        Assert.Contains("\nHello from a file!\n", run.Output, StringComparison.Ordinal);
        Assert.Equal(run.Output, again.Output);
        Assert.Contains("\nGood evening from a file!\n", changed.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SingleFile_WithAWrongValue_IsRefusedWithItsLine()
    {
        string file = Path.Combine(home.Work, "wrong.cs");
        File.WriteAllText(file, $"#:sdk Tock.Sdk@{PrivateHome.Version}\n#:property TockStackSize=plenty\nConsole.WriteLine();\n");

        Finished run = await home.DotnetAsync(home.Work, "run", "wrong.cs");

        Assert.NotEqual(0, run.ExitCode);
        Assert.Contains("wrong.cs(2) : error TOCK0604: TockStackSize is 'plenty'", run.All, StringComparison.Ordinal);
    }

    [Fact]
    public async Task BadInput_OfASingleFile_IsRefusedWithItsLine()
    {
        string sdk = $"#:sdk Tock.Sdk@{PrivateHome.Version}\n";
        (string Source, string Reason)[] cases =
        [
            ("#:property TockAppHeapSize=0\nLed.Toggle((new int[Led.Count + 1])[0]);\n", @"bad0\.cs\(3,1\): error TOCK0211: Program\.Main.* makes an object .*set TockAppHeapSize to some bytes, or do without the object"),
            ("#:property TockAppHeapSize=120000\nConsole.WriteLine();\n", @"bad1\.cs\(2\): error TOCK0612: bad1 asks for 1\d+ bytes of RAM.*\n  next: lower "),
            ("#:property TockDrivers=screen\n#:property TockBoard=mps2-an386\nConsole.WriteLine();\n", @"bad2\.cs\(2\) : error TOCK0609: The board mps2-an386 lacks what TockDrivers names: screen\. Run the application on another board"),
            ("#:property TockPermissions=ledd:1\nConsole.WriteLine();\n", @"bad3\.cs\(2\) : error TOCK0608: TockPermissions names the driver 'ledd'.*Known: alarm"),
            ("#:property TockShortId=one\nConsole.WriteLine();\n", @"bad4\.cs\(2\) : error TOCK0607: TockShortId is 'one'; it has to be a number"),
        ];
        for (int i = 0; i < cases.Length; i++)
        {
            File.WriteAllText(Path.Combine(home.Work, $"bad{i}.cs"), sdk + cases[i].Source);

            Finished run = await home.DotnetAsync(home.Work, "run", $"bad{i}.cs", "--", "--for", "1s");

            Assert.NotEqual(0, run.ExitCode);
            Assert.DoesNotContain("TockSharp on", run.Output, StringComparison.Ordinal);
            Assert.Matches(cases[i].Reason, run.All);
        }
    }

    [Fact]
    public async Task Desktop_IsOutOfReach()
    {
        string folder = await home.CreateAsync("Desktop", "C#");
        File.AppendAllText(Path.Combine(folder, "Program.cs"), "\nSystem.IO.File.Delete(\"a\");\n");

        Finished build = await home.DotnetAsync(folder, "build");

        Assert.NotEqual(0, build.ExitCode);
        Assert.Matches(@"Program\.cs\(\d+,\d+\): error CS0234: .*'IO'", build.Output);
    }
}
