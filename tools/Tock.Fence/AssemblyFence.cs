// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence;

/// <summary>Checks one assembly against every rule of its tier.</summary>
public static class AssemblyFence
{
    /// <summary>Runs the rules.</summary>
    /// <returns>What is wrong, empty if nothing is.</returns>
    /// <exception cref="FenceException">The assembly or a reference cannot be read.</exception>
    public static IReadOnlyList<Finding> Check(FenceOptions options)
    {
        using ReferenceResolver resolver = new(options);
        using ModuleDefinition module = Open(options.AssemblyPath, resolver);
        resolver.Add(module.Assembly);
        FenceContext context = new(module, options);
        Rule[] rules = [.. RuleBook.Rules.Where(r => r.Description.Tiers.Contains(options.Tier))];
        Walk(context, rules);
        return context.Findings;
    }

    private static void Walk(FenceContext context, Rule[] rules)
    {
        foreach (Rule rule in rules)
        {
            rule.CheckAssembly(context);
        }

        foreach (TypeDefinition type in context.Module.GetTypes())
        {
            foreach (Rule rule in rules)
            {
                rule.CheckType(context, type);
                foreach (FieldDefinition field in type.Fields)
                {
                    rule.CheckField(context, field);
                }
            }

            foreach (MethodDefinition method in type.Methods)
            {
                Walk(context, rules, method);
            }
        }
    }

    private static void Walk(FenceContext context, Rule[] rules, MethodDefinition method)
    {
        foreach (Rule rule in rules)
        {
            rule.CheckMethod(context, method);
        }

        if (method.HasBody)
        {
            foreach (Instruction instruction in method.Body.Instructions)
            {
                foreach (Rule rule in rules)
                {
                    rule.CheckInstruction(context, method, instruction);
                }
            }
        }
    }

    /// <summary>Opens an assembly with its lines, if there is a PDB.</summary>
    internal static ModuleDefinition Open(string path, ReferenceResolver resolver)
    {
        try
        {
            return ModuleDefinition.ReadModule(path, new ReaderParameters
            {
                AssemblyResolver = resolver,
                ReadSymbols = true,
                SymbolReaderProvider = new DefaultSymbolReaderProvider(throwIfNoSymbol: false),
            });
        }
        catch (Exception exception) when (exception is IOException or BadImageFormatException or UnauthorizedAccessException)
        {
            throw new FenceException($"cannot read {path}: {exception.Message}; build the project first");
        }
    }
}
