// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Rules.References;

/// <summary>Internals are shown to trusted layers only: by the kernel to arch and boards, by arch to boards, by anyone to tests.</summary>
internal sealed class Friends : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0504",
        "Internals are shown to trusted layers only: by the kernel to arch and boards, by arch to boards, by anyone to tests.",
        "Friends can implement capabilities and reach kernel state, so a capsule or chip driver is nobody's friend. The name of a friend is checked too: no assembly can take the name of one without keeping the rules of its layer.",
        TierSets.All);

    /// <inheritdoc/>
    public override void CheckAssembly(FenceContext context)
    {
        string name = context.Module.Assembly.Name.Name;
        foreach (CustomAttribute attribute in context.Module.Assembly.CustomAttributes)
        {
            if (attribute.AttributeType.FullName != "System.Runtime.CompilerServices.InternalsVisibleToAttribute")
            {
                continue;
            }

            string friend = attribute.ConstructorArguments[0].Value as string ?? string.Empty;
            if (!IsAllowed(Layers.Of(name), friend.Split(',')[0]))
            {
                context.Report(this, $"must not show its internals to {friend}; make the member public, or pass what is needed through an interface of the kernel");
            }
        }
    }

    private static bool IsAllowed(Layer from, string friend)
    {
        if (!friend.StartsWith("Tock.", StringComparison.Ordinal))
        {
            return false;
        }

        if (friend == "Tock.Kernel.Testing" || friend.EndsWith(".Tests", StringComparison.Ordinal))
        {
            return true;
        }

        return from switch
        {
            Layer.Kernel => Layers.Of(friend) is Layer.Arch or Layer.Boards,
            Layer.Arch or Layer.Registers => Layers.Of(friend) is Layer.Boards,
            _ => false,
        };
    }
}
