// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>What the build says of applications, and of tests of them on the desktop, that cannot be.</summary>
public sealed class ApplicationBuildTests : IDisposable
{
    private readonly ProjectFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Build_WithALibraryThatKeepsFloatingPointNumbersInRegisters_NamesTheMethodAndTheSetting()
    {
        string library = _folder.AddApplication("Mixing", "<OutputType>Library</OutputType><TockFloatingPoint>Double</TockFloatingPoint>");
        _folder.Write("Mixing/Mixer.cs", """
            using System.Runtime.CompilerServices;

            namespace Mixing;

            public static class Mixer
            {
                private static int s_calls;

                public static int Mix(int number)
                {
                    double half = number * 0.5;
                    Call();
                    return (int)(half * s_calls);
                }

                [MethodImpl(MethodImplOptions.NoInlining)]
                private static void Call() => s_calls++;
            }
            """);
        string application = _folder.AddApplication("Band", "", library);
        _folder.Write("Band/Program.cs", "Console.WriteLine(Mixing.Mixer.Mix(Environment.NewLine.Length));\n");

        CommandResult result = ProjectFolder.Build(application);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(@"error TOCK0426: \w*Mixer__Mix keeps floating-point numbers in registers, and the project says that the processor has none\. Set TockFloatingPoint to Single or Double", result.Output);
    }

    [Fact]
    public void Build_ForTheDesktop_OfWhatCannotBePreparedSaysWhyAndLeavesNothing()
    {
        string application = _folder.AddApplication("Echo", "");
        _folder.Write("Echo/Program.cs", "Console.WriteLine();\n");
        // Where the prepared assembly would be put.
        string place = _folder.Write($"Echo/obj/desktop/EchoTests/{ProjectFolder.Configuration}/prepared", "");

        CommandResult result = ProjectFolder.Build(application, "TockTarget=Desktop", "TockTestAssembly=EchoTests");

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(@"Tock\.Desktop : error TOCK0801: Echo\.dll could not be prepared for tests on the desktop: .*prepared", result.Output);
        Assert.Contains("error TOCK0802: Echo could not be prepared for tests on the desktop; the reason stands above.", result.Output, StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Combine(Path.GetDirectoryName(place)!, "Echo.dll")));

        File.Delete(place);
        CommandResult again = ProjectFolder.Build(application, "TockTarget=Desktop", "TockTestAssembly=EchoTests");

        Assert.True(again.ExitCode == 0, again.Output);
    }

    [Fact]
    public void DesktopTool_WithoutPaths_SaysWhichItNeeds()
    {
        CommandResult result = CommandLine.Run("dotnet", "exec", ProjectFolder.DesktopTool);

        Assert.Equal(2, result.ExitCode);
        Assert.Contains("error TOCK0801: two paths are needed", result.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Build_OfTestsOnTheDesktop_OfAnApplicationInC_NamesItsProject()
    {
        string application = _folder.AddApplication("Light", "<TockLanguage>C</TockLanguage>");
        _folder.Write("Light/main.c", "int main(void)\n{\n    return 0;\n}\n");
        string tests = _folder.AddDesktopTests("LightTests", application);

        CommandResult result = ProjectFolder.Build(tests);

        Assert.NotEqual(0, result.ExitCode);
        Assert.Matches(@"Light\.csproj *: error TOCK0803: Light is no application in C#: only those can be tested on the desktop\.", result.Output);
    }
}
