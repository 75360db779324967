// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Fence.Analysis;

namespace Tock.Fence;

/// <summary>The assembly under check and the list that rules report to.</summary>
public sealed class FenceContext
{
    private readonly HashSet<Finding> _known = [];
    private readonly List<Finding> _findings = [];

    internal FenceContext(ModuleDefinition module, FenceOptions options)
    {
        Module = module;
        Options = options;
        Sources = new SourceLocator(module);
    }

    /// <summary>The module under check.</summary>
    public ModuleDefinition Module { get; }

    /// <summary>Tier, floating point and references.</summary>
    public FenceOptions Options { get; }

    /// <summary>Everything reported so far, each once.</summary>
    public IReadOnlyList<Finding> Findings => _findings;

    private SourceLocator Sources { get; }

    /// <summary>Reports at an instruction.</summary>
    public void Report(Rule rule, MethodDefinition method, Instruction instruction, string text) =>
        Add(rule, Sources.Find(method, instruction), $"{MemberNames.Describe(method)} {text}");

    /// <summary>Reports at a method.</summary>
    public void Report(Rule rule, MethodDefinition method, string text) =>
        Add(rule, Sources.Find(method), $"{MemberNames.Describe(method)} {text}");

    /// <summary>Reports at a field.</summary>
    public void Report(Rule rule, FieldDefinition field, string text) =>
        Add(rule, Sources.Find(field.DeclaringType), $"{MemberNames.Describe(field)} {text}");

    /// <summary>Reports at a type.</summary>
    public void Report(Rule rule, TypeDefinition type, string text) =>
        Add(rule, Sources.Find(type), $"{MemberNames.Describe(type)} {text}");

    /// <summary>Reports about the assembly.</summary>
    public void Report(Rule rule, string text) =>
        Add(rule, Sources.Nowhere, $"{Module.Assembly.Name.Name} {text}");

    private void Add(Rule rule, SourceLocation location, string text)
    {
        Finding finding = new(rule.Description.Id, location.File, location.Line, location.Column, text);
        if (_known.Add(finding))
        {
            _findings.Add(finding);
        }
    }
}
