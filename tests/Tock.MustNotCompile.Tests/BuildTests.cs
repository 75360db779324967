// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.MustNotCompile.Tests;

/// <summary>What the author of a capsule sees: <c>dotnet build</c> of a real project, with the fence where the SDK puts it.</summary>
[Collection(SafeProjects.Name)]
public sealed class BuildTests(SafeProjects projects)
{
    [Theory]
    [InlineData("Cases/UnsafeBlock.cs", "CS0227")]
    [InlineData("Cases/AllocateAtRunTime.cs", "TOCK0201")]
    [InlineData("Cases/ExportSymbol.cs", "TOCK0105")]
    public void Build_OfACase_FailsAtItsLine(string source, string code)
    {
        (int exitCode, string output) = Build(source);
        Assert.NotEqual(0, exitCode);
        Assert.Matches($@"{Path.GetFileName(source)}\(\d+,\d+.*\): error {code}: ", output);
    }

    [Theory]
    [InlineData("capsule")]
    [InlineData("chip")]
    public void Build_OfAControl_Succeeds(string kind) => Assert.NotNull(projects.Of(kind));

    private static (int ExitCode, string Output) Build(string source) => DotNet.Run(
        "build", Sources.ProjectOf("capsule"), "-m:1", "-nologo",
        "-p:TockCase=" + Path.Combine(Sources.Directory, source));
}
