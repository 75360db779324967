// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;

namespace Tock.Cli.Tests;

/// <summary><c>tock size --against</c>: what has changed since another build.</summary>
public sealed class SizeCommandTests : IDisposable
{
    private const string Project = "boards/Lm3s6965evb/Tock.Boards.Lm3s6965evb.csproj";

    private readonly TestTree _tree = new();

    private string Kernel => Path.Combine(_tree.Root, "artifacts", "bin", "Tock.Boards.Lm3s6965evb", "release", "lm3s6965evb.elf");

    public void Dispose() => _tree.Dispose();

    [EmulatorFact]
    public async Task Before_a_second_build_there_is_nothing_to_compare_with()
    {
        for (int turn = 0; turn < 2; turn++)
        {
            TestProcess run = await _tree.RunToolAsync("size", "--against", "last");

            Assert.Equal(1, run.ExitCode);
            Assert.Empty(run.Output);
            Assert.Contains("error: no earlier build of kernel for lm3s6965evb is kept", run.Error, StringComparison.Ordinal);
            Assert.Contains("next: ", run.Error, StringComparison.Ordinal);
        }
    }

    [EmulatorFact]
    public async Task A_change_shows_as_the_compiler_makes_it_for_people_and_for_scripts()
    {
        long before = await BuildAsync();
        string kept = _tree.Write("before.elf", string.Empty);
        File.Copy(Kernel, kept, overwrite: true);
        string json = _tree.Write("sizes.json", (await _tree.RunToolAsync("size", "--json")).Output);
        Change("arm-none-eabi-gcc", "arm-none-eabi-gcc -DHEARTBEAT");

        JsonElement image = await CompareAsync("last");
        long after = SizeByTheCompilersTools(await MeasureAsync());

        Assert.NotEqual(before, after);
        Assert.Equal((before, after), (image.GetProperty("flashBefore").GetInt64(), image.GetProperty("flash").GetInt64()));
        Assert.Equal(image.ToString(), (await CompareAsync(kept)).ToString());
        Assert.Equal(image.ToString(), (await CompareAsync(json)).ToString());
        TestProcess table = await _tree.RunToolAsync("size", "--against", "last", "--depth", "0");
        Assert.Matches($@"^ *flash +RAM +\+/- flash +\+/- RAM +bytes of *\n *{after} .*{Regex.Escape($"{after - before:+#;-#}")} .*kernel for lm3s6965evb *\n$", table.Output);

        // The build before is that of the last change, however often is looked.
        Change(" -DHEARTBEAT", string.Empty);
        JsonElement back = await CompareAsync("last");
        Assert.Equal((after, before), (back.GetProperty("flashBefore").GetInt64(), back.GetProperty("flash").GetInt64()));
        Assert.Equal(back.ToString(), (await CompareAsync("last")).ToString());
    }

    [EmulatorFact]
    public async Task What_is_no_earlier_build_is_an_error_in_words()
    {
        string text = _tree.Write("some.json", "{ no JSON");
        string other = _tree.Write("other.json", """[{"name":"another","flash":1,"ram":1}]""");

        foreach ((string against, string message) in ((string, string)[])
            [("nowhere.json", "there is no file nowhere.json"), (text, "was not written by 'size --json'"), (other, "says nothing of kernel for lm3s6965evb")])
        {
            TestProcess run = await _tree.RunToolAsync("size", "--against", against);

            Assert.Equal(1, run.ExitCode);
            Assert.Contains(message, run.Error, StringComparison.Ordinal);
            Assert.Contains("next: ./tock size", run.Error, StringComparison.Ordinal);
        }
    }

    private void Change(string from, string to)
    {
        string path = Path.Combine(_tree.Root, Project);
        File.WriteAllText(path, File.ReadAllText(path).Replace(from, to, StringComparison.Ordinal));
    }

    private async Task<long> BuildAsync()
    {
        TestProcess built = await _tree.RunToolAsync("size");
        Assert.True(built.ExitCode == 0, built.Error);
        return SizeByTheCompilersTools(await MeasureAsync());
    }

    private async Task<JsonElement> CompareAsync(string against)
    {
        TestProcess run = await _tree.RunToolAsync("size", "--against", against, "--json");
        Assert.True(run.ExitCode == 0, run.Error);
        return Assert.Single(JsonDocument.Parse(run.Output).RootElement.EnumerateArray());
    }

    private Task<TestProcess> MeasureAsync() => TestProcess.RunAsync("arm-none-eabi-size", [Kernel], _tree.Root);

    // Its second line has what is in flash as text and data.
    private static long SizeByTheCompilersTools(TestProcess measured)
    {
        Match numbers = Regex.Match(measured.Output, @"^\s*(\d+)\s+(\d+)\s+\d+\s", RegexOptions.Multiline);
        Assert.True(numbers.Success, measured.Output + measured.Error);
        return long.Parse(numbers.Groups[1].Value, CultureInfo.InvariantCulture) + long.Parse(numbers.Groups[2].Value, CultureInfo.InvariantCulture);
    }
}
