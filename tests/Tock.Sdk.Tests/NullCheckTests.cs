// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.Loader;
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Image.Debugging;
using Tock.Image.NullChecks;
using Tock.Sdk.Tests.Infrastructure;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Where assemblies of applications check for null. The assembly that gets the checks is that of the tests.</summary>
public sealed class NullCheckTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("tock-null-checks-");
    private readonly string _assembly;

    public NullCheckTests()
    {
        string path = typeof(NullCheckTests).Assembly.Location;
        _assembly = Path.Combine(_folder.FullName, Path.GetFileName(path));
        AssemblyChecks.Add(path, _folder.FullName);
    }

    [Theory]
    [InlineData(nameof(NullUser.FieldOfArgument), 1)]
    [InlineData(nameof(NullUser.FieldOfThis), 0)]
    [InlineData(nameof(NullUser.FieldThatIsSet), 0)]
    [InlineData(nameof(NullUser.FieldThatMayChange), 1)]
    [InlineData(nameof(NullUser.FieldThatOneConstructorSets), 1)]
    [InlineData(nameof(NullUser.FieldThatIsSetBehindACheck), 0)]
    [InlineData(nameof(NullUser.FieldThatIsSetSometimes), 1)]
    [InlineData(nameof(NullUser.FieldThatIsSetUnlessItFails), 1)]
    [InlineData(nameof(NullUser.WhatIsNew), 0)]
    [InlineData(nameof(NullUser.FieldOfStruct), 0)]
    [InlineData(nameof(NullUser.Element), 1)]
    [InlineData(nameof(NullUser.StoreAfterCall), 3)]
    [InlineData(nameof(NullUser.CallWithBranches), 1)]
    [InlineData(nameof(NullUser.EitherOf), 1)]
    [InlineData(nameof(NullUser.TextOfStruct), 0)]
    [InlineData(nameof(NullUser.TextOfNullable), 0)]
    [InlineData(nameof(NullUser.Comparison), 1)]
    [InlineData(nameof(NullUser.Caught), 0)]
    [InlineData(nameof(NullUser.Variable), 0)]
    [InlineData(nameof(NullUser.VariableThatChanges), 1)]
    [InlineData("ParameterThatIsSet", 0)]
    [InlineData("ParameterThatIsNotAlwaysSet", 1)]
    [InlineData(nameof(NullUser.ParameterThatAFriendMayPass), 1)]
    [InlineData(nameof(NullUser.Unboxed), 1)]
    public void Checks_AreWhereNullCanBe(string method, int count)
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(_assembly);

        MethodDefinition found = module.GetType(typeof(NullUser).FullName).Methods.Single(candidate => candidate.Name == method);

        Assert.Equal(count, found.Body.Instructions.Count(instruction => instruction.OpCode == OpCodes.Throw && instruction.Previous.OpCode == OpCodes.Ldnull));
    }

    [Fact]
    public void Code_WithChecks_DoesTheSame()
    {
        AssemblyLoadContext context = new(nameof(NullCheckTests), isCollectible: true);
        Type type = context.LoadFromAssemblyPath(_assembly).GetType(typeof(NullUser).FullName!)!;
        Func<string> run = type.GetMethod(nameof(NullUser.Run))!.CreateDelegate<Func<string>>();

        Assert.NotSame(typeof(NullUser), type);
        Assert.Equal(NullUser.Run(), run());
        context.Unload();
    }

    [Fact]
    public void Lines_OfChecks_AreThoseOfTheUse()
    {
        MethodDefinition original = Find(typeof(NullCheckTests).Assembly.Location);
        // As builds do, behind the checks.
        MethodDefinition method = Find(StatementLines.Fill(_assembly, Path.Combine(_folder.FullName, "lines")));
        int line = original.DebugInformation.GetSequencePoint(original.Body.Instructions.First(instruction => instruction.OpCode != OpCodes.Nop)).StartLine;
        Mono.Cecil.Cil.Instruction[] failures = [.. method.Body.Instructions.Where(instruction => instruction.OpCode == OpCodes.Ldnull && instruction.Next.OpCode == OpCodes.Throw)];

        Assert.NotEmpty(failures);
        Assert.All(failures.SelectMany(failure => new[] { failure, failure.Next, failure.Next.Next }), part => Assert.Equal(line, method.DebugInformation.GetSequencePoint(part)?.StartLine));

        static MethodDefinition Find(string path)
        {
            using ModuleDefinition module = ModuleDefinition.ReadModule(path, new ReaderParameters { ReadSymbols = true });
            MethodDefinition found = module.GetType(typeof(NullUser).FullName).Methods.Single(candidate => candidate.Name == nameof(NullUser.StoreAfterCall));
            return found.HasBody && found.DebugInformation.HasSequencePoints ? found : throw new InvalidDataException(path);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);
}
