// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Templates.Tests;

/// <summary>Tests on the board from their template: run, failed, and wrong.</summary>
[Collection(PrivateHomeCollection.Name)]
public sealed class BoardTestsTests(PrivateHome home)
{
    [Theory]
    [InlineData("C#", "Sharp.BoardTests", "ExampleTests.cs", "\"42\"", "Assert.Equal", "ExampleTests.Text_OfANumber_HasItsDigits", "ExampleTests.Delay_LastsAtLeastItsTime")]
    [InlineData("C", "Plain.BoardTests", "example_tests.c", "\"42\"", "CHECK_TEXT_EQUAL", "text_of_a_number_has_its_digits", "delay_lasts_at_least_its_time")]
    public async Task Tests_MadeFromTheTemplate_RunOneByOne(string language, string name, string file, string right, string check, string first, string second)
    {
        string folder = await home.CreateAsync(name, language, "tock-board-tests");

        Finished passed = await home.DotnetAsync(folder, "test");
        Finished list = await home.DotnetAsync(folder, "test", "--list-tests");
        Finished other = await home.DotnetAsync(folder, "test", "-p:TockBoard=mps2-an386", "--filter", second);
        string source = Path.Combine(folder, file);
        File.WriteAllText(source, File.ReadAllText(source).Replace(right, "\"43\"", StringComparison.Ordinal));
        Finished failed = await home.DotnetAsync(folder, "test");
        File.WriteAllText(Path.Combine(folder, "global.json"), """{ "test": { "runner": "Microsoft.Testing.Platform" } }""");
        Finished platform = await home.DotnetAsync(folder, "test", "--output", "Detailed");

        Assert.Matches($@"\n +passed {first} \(\d+ms\)\n +passed {second} \(\d+ms\)\n", passed.Output);
        Assert.Equal(0, passed.ExitCode);
        Assert.Matches($@"\n +{first}\n +{second}\n", list.Output);
        Assert.DoesNotContain(first, other.Output, StringComparison.Ordinal);
        Assert.Matches($@"\n +passed {second} \(\d+ms\)\n", other.Output);
        Assert.Equal(0, other.ExitCode);
        int line = Array.FindIndex(File.ReadAllLines(source), text => text.Contains(check, StringComparison.Ordinal)) + 1;
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Matches($@"{file}\({line}\): error TOCK0623: {first}: .*Expected: ""43""; Actual: ""42""", failed.Output);
        Assert.Equal(2, platform.ExitCode);
        Assert.Matches($@"\nfailed {first} \(", platform.Output);
        Assert.Matches($@"\npassed {second} \(", platform.Output);
        Assert.Contains($"{file}:{line}", platform.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_ThatReferToTheApplication_SeeWhatIsPublic()
    {
        string application = await home.CreateAsync("Referred", "C#");
        string tests = await home.CreateAsync("Referring.BoardTests", "C#", "tock-board-tests");
        File.WriteAllText(Path.Combine(application, "Halves.cs"), "public static class Halves\n{\n    public static int Of(int number) => number / 2;\n}\n");
        File.WriteAllText(Path.Combine(tests, "HalvesTests.cs"), "using Libtock.Testing;\npublic sealed class HalvesTests\n{\n    [Test]\n    public void Of() => Assert.Equal(2, Halves.Of(5));\n}\n");
        string project = Path.Combine(tests, "Referring.BoardTests.csproj");
        File.WriteAllText(project, File.ReadAllText(project).Replace("<ItemGroup>", "<ItemGroup><ProjectReference Include=\"../Referred/Referred.csproj\" />", StringComparison.Ordinal));

        Finished test = await home.DotnetAsync(tests, "test", "--filter", "Halves");

        Assert.Matches(@"\n +passed HalvesTests\.Of \(\d+ms\)\n", test.Output);
        Assert.Equal(0, test.ExitCode);
    }

    [Fact]
    public async Task Method_ThatCannotBeATest_IsRefusedWithItsLine()
    {
        string folder = await home.CreateAsync("Refused.BoardTests", "C#", "tock-board-tests");
        File.WriteAllText(Path.Combine(folder, "Wrong.cs"), "using Libtock.Testing;\npublic sealed class Wrong\n{\n    [Test]\n    public void Counts(int to)\n    {\n    }\n}\n");

        Finished test = await home.DotnetAsync(folder, "test");

        Assert.NotEqual(0, test.ExitCode);
        Assert.Matches(@"Wrong\.cs\(5,17\): error TOCK0620: Wrong\.Counts cannot be a test: it has parameters", test.Output);
        Assert.DoesNotContain("passed ", test.Output, StringComparison.Ordinal);
    }
}
