// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;
using Mono.Cecil.Rocks;

namespace Tock.Desktop;

/// <summary>Changes an assembly in its place, with its debugging information.</summary>
internal static class AssemblyPass
{
    private const string TestingAssembly = "Tock.Testing";

    internal static void Run(string path, string libraryPath)
    {
        bool hasSymbols = File.Exists(Path.ChangeExtension(path, ".pdb"));
        // Of the same name, which its debugging information is found by.
        string folder = Directory.CreateDirectory(Path.Combine(Path.GetDirectoryName(Path.GetFullPath(path))!, "prepared")).FullName;
        string changed = Path.Combine(folder, Path.GetFileName(path));
        using (ModuleDefinition module = ModuleDefinition.ReadModule(path, new ReaderParameters { ReadSymbols = hasSymbols, InMemory = true }))
        {
            bool isLibrary = Path.GetFullPath(path) == Path.GetFullPath(libraryPath);
            using ModuleDefinition? other = isLibrary ? null : ModuleDefinition.ReadModule(libraryPath);
            ModuleDefinition library = other ?? module;
            StandIns standIns = new(library);
            TypeReference exit = FindExit(module, library);
            MethodReference letPass = new("LetPass", module.TypeSystem.Void, exit) { Parameters = { new ParameterDefinition(module.TypeSystem.Object) } };
            MethodReference goRound = new("GoRound", module.TypeSystem.Void, exit);
            foreach (TypeDefinition type in module.GetTypes().Where(type => !StandIns.IsIn(type)))
            {
                foreach (MethodDefinition method in type.Methods.Where(method => method.HasBody))
                {
                    Apply(method.Body, module, standIns, letPass, goRound);
                }
            }

            module.Write(changed, new WriterParameters { WriteSymbols = hasSymbols });
        }

        File.Move(changed, path, overwrite: true);
        if (hasSymbols)
        {
            File.Move(Path.ChangeExtension(changed, ".pdb"), Path.ChangeExtension(path, ".pdb"), overwrite: true);
        }

        Directory.Delete(folder);
    }

    private static void Apply(MethodBody body, ModuleDefinition module, StandIns standIns, MethodReference letPass, MethodReference goRound)
    {
        body.SimplifyMacros();
        foreach (Instruction instruction in body.Instructions)
        {
            if (instruction.OpCode.Code is Code.Call or Code.Callvirt or Code.Newobj or Code.Ldftn
                && instruction.Operand is MethodReference called && standIns.For(called, module) is { } standIn
                && (instruction.OpCode.Code != Code.Ldftn || !called.HasThis))
            {
                instruction.OpCode = instruction.OpCode.Code == Code.Ldftn ? OpCodes.Ldftn : OpCodes.Call;
                instruction.Operand = standIn;
            }
        }

        LoopPass.Apply(body, goRound);
        HandlerPass.Apply(body, letPass);
        body.OptimizeMacros();
    }

    // What the process is left by (ProcessExit of Tock.Testing).
    private static TypeReference FindExit(ModuleDefinition module, ModuleDefinition library)
    {
        AssemblyNameReference? testing = module.AssemblyReferences.FirstOrDefault(reference => reference.Name == TestingAssembly);
        if (testing is null)
        {
            testing = library.AssemblyReferences.Single(reference => reference.Name == TestingAssembly);
            module.AssemblyReferences.Add(testing);
        }

        return new TypeReference("Tock.Testing.Running", "ProcessExit", module, testing);
    }
}
