// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;

namespace Tock.Fence.CommandLine;

/// <summary>The command line of the tool.</summary>
internal static class FenceCommand
{
    private static readonly Option<Tier?> s_tier = new("--tier") { Description = "Tier that the project claims (TockTier)." };

    private static readonly Option<FloatingPoint> s_floatingPoint = new("--floating-point")
    {
        Description = "Arithmetic that the core has.",
        DefaultValueFactory = static _ => FloatingPoint.None,
    };

    private static readonly Option<string?> s_assembly = new("--assembly") { Description = "Assembly to check; its portable PDB beside it gives the lines." };

    private static readonly Option<string[]> s_reference = new("--reference")
    {
        Description = "Referenced assembly, or a directory that holds them; repeatable.",
        AllowMultipleArgumentsPerToken = true,
    };

    private static readonly Option<bool> s_listRules = new("--list-rules") { Description = "Print every rule with its tiers and its help." };

    /// <summary>Builds the root command.</summary>
    internal static RootCommand Create()
    {
        RootCommand root = new("Checks the IL of a device assembly: memory safety, run-time allocation, floating point, references.")
        {
            s_tier, s_floatingPoint, s_assembly, s_reference, s_listRules,
        };
        root.Subcommands.Add(ImageCommand.Create());
        root.SetAction(Run);
        return root;
    }

    private static int Run(ParseResult arguments)
    {
        if (arguments.GetValue(s_listRules))
        {
            RuleList.Write(Console.Out);
            return ExitCode.Clean;
        }

        string? assembly = arguments.GetValue(s_assembly);
        Tier? tier = arguments.GetValue(s_tier);
        if (assembly is null || tier is null)
        {
            return Report.Unusable("name the assembly and its tier: --assembly X.dll --tier Safe");
        }

        return Report.Run(() => AssemblyFence.Check(new FenceOptions
        {
            AssemblyPath = assembly,
            Tier = tier.Value,
            FloatingPoint = arguments.GetValue(s_floatingPoint),
            References = arguments.GetValue(s_reference) ?? [],
        }));
    }
}
