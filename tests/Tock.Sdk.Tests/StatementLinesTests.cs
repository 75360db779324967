// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Image;
using Tock.Image.Debugging;
using Tock.Image.NullChecks;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>What the compiler is told about source lines. The assembly whose lines are looked at is that of the tests.</summary>
public sealed class StatementLinesTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tock-statement-lines-");
    private readonly string _assembly;

    public StatementLinesTests()
    {
        _assembly = Path.Combine(_folder.FullName, Path.GetFileName(typeof(StatementLinesTests).Assembly.Location));
        File.Copy(typeof(StatementLinesTests).Assembly.Location, _assembly);
    }

    private string Symbols => Path.ChangeExtension(_assembly, ".pdb");

    private string Output => Path.Combine(_folder.FullName, "lines");

    [Fact]
    public void Fill_SaysTheLineOfEveryInstruction()
    {
        File.Copy(Path.ChangeExtension(typeof(StatementLinesTests).Assembly.Location, ".pdb"), Symbols);

        string copy = StatementLines.Fill(_assembly, Output);

        using ModuleDefinition module = ModuleDefinition.ReadModule(copy, new ReaderParameters { ReadSymbols = true });
        MethodDefinition method = module.GetType(typeof(NullUser).FullName).Methods.Single(candidate => candidate.Name == nameof(NullUser.StoreAfterCall));
        Assert.Equal(
            method.Body.Instructions.Select(instruction => instruction.Offset),
            method.DebugInformation.SequencePoints.Select(point => point.Offset));
        Assert.True(method.DebugInformation.SequencePoints.Select(point => point.StartLine).Distinct().Count() > 1);
    }

    [Fact]
    public void Fill_WithoutASymbolFile_LeavesTheAssembly()
    {
        Assert.Equal(_assembly, StatementLines.Fill(_assembly, Output));
    }

    [Fact]
    public void SymbolFile_OfAnotherAssembly_IsNoneOfThisOne()
    {
        File.Copy(Path.ChangeExtension(typeof(StatementLines).Assembly.Location, ".pdb"), Symbols);

        Assert.Equal(_assembly, StatementLines.Fill(_assembly, Output));
        AssemblyChecks.Add(_assembly, _folder.CreateSubdirectory("checked").FullName);

        using ModuleDefinition module = ModuleDefinition.ReadModule(Path.Combine(_folder.FullName, "checked", Path.GetFileName(_assembly)));
        Assert.NotNull(module.GetType(typeof(NullUser).FullName));
    }

    [Fact]
    public void SymbolFile_ThatIsNone_IsNamed()
    {
        File.WriteAllText(Symbols, "no symbols");

        ImageException exception = Assert.Throws<ImageException>(() => StatementLines.Fill(_assembly, Output));

        Assert.Equal("TOCK0407", exception.Code);
        Assert.Contains(Path.GetFileName(Symbols), exception.Message, StringComparison.Ordinal);
        Assert.Contains("delete it", exception.Message, StringComparison.Ordinal);
        Assert.Equal(exception.Message, Assert.Throws<ImageException>(() => AssemblyChecks.Add(_assembly, _folder.FullName)).Message);
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
