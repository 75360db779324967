// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.MustNotCompile.Tests;

/// <summary>Each file of Cases is refused by what its first line names; each file of Controls is accepted.</summary>
[Collection(SafeProjects.Name)]
public sealed class CaseTests(SafeProjects projects)
{
    public static TheoryData<string> CaseNames => Names("Cases");

    public static TheoryData<string> ControlNames => Names("Controls");

    [Theory]
    [MemberData(nameof(CaseNames))]
    public void Case_IsRefused_ByExactlyWhatItNames(string name)
    {
        Case @case = Case.Read(Path.Combine(Sources.Directory, "Cases", name));
        IReadOnlyList<string> errors = projects.Of(@case.Kind).Build([@case.Path]);
        string[] codes = [.. errors.Select(e => e.Split(' ')[0]).Distinct().Order()];
        Assert.True(@case.Expected.Order().SequenceEqual(codes), $"expected {string.Join(", ", @case.Expected)}, got:\n{string.Join('\n', errors)}");
    }

    [Theory]
    [MemberData(nameof(ControlNames))]
    public void Control_IsAccepted(string name)
    {
        string path = Path.Combine(Sources.Directory, "Controls", name);
        string kind = File.ReadLines(path).Any(l => l == "// project: chip") ? "chip" : "capsule";
        IReadOnlyList<string> errors = projects.Of(kind).Build([path]);
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    [Fact]
    public void CapsulesOfTheRepository_AreAccepted()
    {
        string[] sources = System.IO.Directory.GetFiles(Path.Combine(Sources.Root, "capsules"), "*.cs", SearchOption.AllDirectories);
        Assert.NotEmpty(sources);
        IReadOnlyList<string> errors = projects.Of("capsule").Build(sources);
        Assert.True(errors.Count == 0, string.Join('\n', errors));
    }

    private static TheoryData<string> Names(string folder) =>
        new(System.IO.Directory.GetFiles(Path.Combine(Sources.Directory, folder), "*.cs").Select(p => Path.GetFileName(p)).Order());
}
