// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Templates.Tests;

/// <summary>Tests of an application, from their template: they run on the desktop, and fail when the application is wrong.</summary>
[Collection(PrivateHomeCollection.Name)]
public sealed class TestsTemplateTests(PrivateHome home)
{
    [Fact]
    public async Task Tests_MadeFromTheTemplate_PassAndFailWithTheApplication()
    {
        string application = await home.CreateAsync("Tested", "C#");
        string tests = await CreateTestsAsync("Tested.Tests");

        Finished passed = await home.DotnetAsync(tests, "test");
        string source = Path.Combine(application, "Program.cs");
        File.WriteAllText(source, File.ReadAllText(source).Replace("Led.Toggle(0)", "Led.On(0)", StringComparison.Ordinal));
        Finished failed = await home.DotnetAsync(tests, "test");
        Finished run = await home.DotnetAsync(application, "run", "--", "--for", "1s");

        Assert.True(passed.ExitCode == 0, passed.All);
        Assert.Matches(@"Passed! +- Failed: +0, Passed: +4,", passed.Output);
        Assert.NotEqual(0, failed.ExitCode);
        Assert.Matches(@"Failed ApplicationTests\.Application_BlinksTwiceASecond", failed.Output);
        Assert.Matches(@"Expected: +4\n *Actual: +1\n", failed.Output);
        Assert.Matches(@"Failed! +- Failed: +1, Passed: +3,", failed.Output);

        // The device's build is undisturbed.
        Assert.Contains("\nHello from Tested!\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tests_OfAnyProject_SeeWhatIsInternalAndItsLibraries()
    {
        string application = await home.CreateAsync("Parts", "C#");
        File.WriteAllText(Path.Combine(application, "Program.cs"), "Console.WriteLine(Half.Of(Counter.Next()));\nthrow new InvalidOperationException(\"no more\");\n");
        File.WriteAllText(Path.Combine(application, "Counter.cs"), "internal static class Counter { private static int s_count; internal static int Next() => s_count += 10; }\n");
        string library = Directory.CreateDirectory(Path.Combine(home.Work, "PartsLibrary")).FullName;
        File.WriteAllText(Path.Combine(library, "PartsLibrary.csproj"), $"<Project Sdk=\"Tock.Sdk/{PrivateHome.Version}\">\n  <PropertyGroup>\n    <OutputType>Library</OutputType>\n  </PropertyGroup>\n</Project>\n");
        File.WriteAllText(Path.Combine(library, "Half.cs"), "public static class Half { public static int Of(int number) { Tock.ConsoleWriter.Write(\"half \"u8); return number / 2; } }\n");
        Finished referred = await home.DotnetAsync(application, "add", "reference", Path.Combine(library, "PartsLibrary.csproj"));
        Assert.True(referred.ExitCode == 0, referred.All);
        string tests = await CreateTestsAsync("Checks", "--application", "../Parts/Parts.csproj");
        foreach (string file in Directory.GetFiles(tests, "*Tests.cs"))
        {
            File.Delete(file);
        }

        File.WriteAllText(Path.Combine(tests, "PartsTests.cs"), """
            public sealed class PartsTests
            {
                [Fact]
                public void Parts()
                {
                    using FakeBoard board = new();
                    Assert.Equal(10, Counter.Next());
                    Assert.Equal(20, Counter.Next());
                    ApplicationFailedException failed = Assert.Throws<ApplicationFailedException>(() => board.Start<Program>());
                    Assert.Equal("half 5\n", board.Console.Text);
                    throw failed;
                }
            }
            """);

        Finished failed = await home.DotnetAsync(tests, "test");

        Assert.NotEqual(0, failed.ExitCode);
        Assert.Contains("Parts ended with an exception that nothing handled: System.InvalidOperationException: no more", failed.Output, StringComparison.Ordinal);
        Assert.Matches(@"at Program\.<Main>\$\(String\[\] args\) in .*Program\.cs:line 2", failed.Output);
    }

    private async Task<string> CreateTestsAsync(string name, params string[] arguments)
    {
        Finished created = await home.DotnetAsync(home.Work, ["new", "tock-app-tests", "-n", name, .. arguments]);
        Assert.True(created.ExitCode == 0, created.All);
        return Path.Combine(home.Work, name);
    }
}
