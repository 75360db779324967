// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Tests;

/// <summary>The check on the object that ilc makes of the whole system.</summary>
public sealed class ImageFenceTests(ImageObject image) : IClassFixture<ImageObject>
{
    [Fact]
    public void RunTimeAllocations_AreNamedWithTheirLines()
    {
        IReadOnlyList<Finding> findings = Check(image.Path);
        Assert.All(findings, f => Assert.Equal("TOCK0210", f.Rule));
        int[] lines = [.. findings.Where(f => f.Text.Contains("Sample.Board.", StringComparison.Ordinal)).Select(f => f.Line).Order()];
        Assert.Equal(image.Board.MarkedLines, lines);
        Assert.Contains(findings, f => f.Text.Contains("Board.Over(int)", StringComparison.Ordinal));
        Assert.Contains(findings, f => f.Text.Contains("Board.Fill(T)", StringComparison.Ordinal));
    }

    [Fact]
    public void BootTimeCode_IsAccepted()
    {
        IReadOnlyList<Finding> findings = Check(image.Path);
        Assert.DoesNotContain(findings, f => f.Text.Contains("Compose", StringComparison.Ordinal) || f.Text.Contains("Part", StringComparison.Ordinal));
        Assert.DoesNotContain(findings, f => f.Text.Contains("Board.Main", StringComparison.Ordinal));
    }

    [Fact]
    public void StaticConstructorThatStayed_IsNamed() =>
        Assert.Contains(Check(image.Path), f => f.Text.Contains("static Graph", StringComparison.Ordinal) && f.Text.Contains("compile time", StringComparison.Ordinal));

    [Fact]
    public void AssemblyLeftOut_IsReported()
    {
        IReadOnlyList<Finding> findings = ImageFence.Check(image.Path, [CompiledSnippet.CoreLibrary]);
        Assert.Contains(findings, f => f.Text.Contains("--assembly", StringComparison.Ordinal));
    }

    [Fact]
    public void NoObject_IsExplained()
    {
        FenceException exception = Assert.Throws<FenceException>(() => Check(image.Board.Path));
        Assert.Contains("ilc", exception.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void DamagedObject_NeverCrashesTheTool()
    {
        byte[] original = File.ReadAllBytes(image.Path);
        string path = image.Path + ".damaged";
        Random random = new(1);
        for (int round = 0; round < 100; round++)
        {
            byte[] damaged = (byte[])original.Clone();
            for (int i = 0; i < 200; i++)
            {
                damaged[random.Next(16, damaged.Length)] = (byte)random.Next(256);
            }

            File.WriteAllBytes(path, round % 4 == 0 ? damaged[..random.Next(damaged.Length)] : damaged);
            try
            {
                Check(path);
            }
            catch (FenceException exception)
            {
                Assert.NotEmpty(exception.Message);
            }
        }
    }

    private IReadOnlyList<Finding> Check(string path) =>
        ImageFence.Check(path, [image.Board.Path, CompiledSnippet.CoreLibrary]);
}
