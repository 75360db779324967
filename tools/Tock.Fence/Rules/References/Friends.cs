// SPDX-License-Identifier: Apache-2.0 OR MIT
using Mono.Cecil;

namespace Tock.Fence.Rules.References;

/// <summary>Only the kernel shows its internals, and only to arch, boards and tests.</summary>
internal sealed class Friends : Rule
{
    /// <inheritdoc/>
    public override RuleDescription Description { get; } = new(
        "TOCK0504",
        "Only the kernel shows its internals, and only to arch, boards and tests.",
        "Friends can implement capabilities and reach kernel state. InternalsVisibleTo stands in Tock.Kernel alone and names Tock.Arch.*, Tock.Boards.* or test assemblies.",
        TierSets.All);

    /// <inheritdoc/>
    public override void CheckAssembly(FenceContext context)
    {
        bool kernel = Layers.Of(context.Module.Assembly.Name.Name) == Layer.Kernel;
        foreach (CustomAttribute attribute in context.Module.Assembly.CustomAttributes)
        {
            if (attribute.AttributeType.FullName != "System.Runtime.CompilerServices.InternalsVisibleToAttribute")
            {
                continue;
            }

            string friend = attribute.ConstructorArguments[0].Value as string ?? string.Empty;
            if (!kernel || !IsAllowed(friend))
            {
                context.Report(this, $"shows its internals to {friend}; only Tock.Kernel may, and only to Tock.Arch.*, Tock.Boards.* and test assemblies");
            }
        }
    }

    private static bool IsAllowed(string friend)
    {
        string name = friend.Split(',')[0];
        bool ours = name.StartsWith("Tock.", StringComparison.Ordinal);
        return ours && (Layers.Of(name) is Layer.Arch or Layer.Boards || name.EndsWith(".Tests", StringComparison.Ordinal)
            || name == "Tock.Testing");
    }
}
