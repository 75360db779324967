// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Fence;

/// <summary>
/// One property that an assembly must have. A rule overrides the visits it needs; each is called once for every such
/// element, compiler-generated ones included.
/// </summary>
public abstract class Rule
{
    /// <summary>Identifier, text and tiers.</summary>
    public abstract RuleDescription Description { get; }

    /// <summary>Visits the assembly as a whole.</summary>
    public virtual void CheckAssembly(FenceContext context)
    {
    }

    /// <summary>Visits a type definition, nested ones included.</summary>
    public virtual void CheckType(FenceContext context, TypeDefinition type)
    {
    }

    /// <summary>Visits a field definition.</summary>
    public virtual void CheckField(FenceContext context, FieldDefinition field)
    {
    }

    /// <summary>Visits a method definition: signature, attributes and body as a whole.</summary>
    public virtual void CheckMethod(FenceContext context, MethodDefinition method)
    {
    }

    /// <summary>Visits one instruction of a method body.</summary>
    public virtual void CheckInstruction(FenceContext context, MethodDefinition method, Instruction instruction)
    {
    }
}
