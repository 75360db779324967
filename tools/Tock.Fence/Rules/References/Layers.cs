// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.Rules.References;

/// <summary>Layer of an assembly, and the matrix of what may reference what.</summary>
internal static class Layers
{
    /// <summary>The layer that a full assembly name puts it into; a near miss is unknown, not exempt.</summary>
    internal static Layer Of(string assembly)
    {
        string[] words = assembly.Split('.');
        if (words.Any(w => w.Length == 0))
        {
            return Layer.Unknown;
        }

        return words switch
        {
            ["Tock", "CoreLib"] => Layer.CoreLib,
            ["Tock", "CoreLib", "Application"] => Layer.ApplicationCoreLib,
            ["Tock", "Kernel"] => Layer.Kernel,
            ["Tock", "Registers"] => Layer.Registers,
            [_, "Arch", _, ..] => Layer.Arch,
            [_, "Chips", "Shared", ..] => Layer.SharedChips,
            [_, "Chips", _, ..] => Layer.Chips,
            [_, "Capsules", ..] => Layer.Capsules,
            [_, "Boards", _, ..] => Layer.Boards,
            _ => Layer.Unknown,
        };
    }

    /// <summary>Whether one assembly may reference another. References point down only.</summary>
    internal static bool Allows(string from, string to)
    {
        Layer target = Of(to);
        return Of(from) switch
        {
            Layer.CoreLib or Layer.ApplicationCoreLib => false,
            Layer.Kernel or Layer.Registers => target is Layer.CoreLib,
            Layer.Arch => target is Layer.CoreLib or Layer.Kernel or Layer.Registers || (target is Layer.Arch && SameFamily(from, to)),
            Layer.SharedChips => target is Layer.CoreLib or Layer.Kernel or Layer.Registers or Layer.SharedChips,
            Layer.Chips => target is Layer.CoreLib or Layer.Kernel or Layer.Registers or Layer.Arch or Layer.SharedChips || (target is Layer.Chips && SameFamily(from, to)),
            Layer.Capsules => target is Layer.CoreLib or Layer.Kernel or Layer.Capsules,
            Layer.Boards => target is not (Layer.Boards or Layer.ApplicationCoreLib or Layer.Unknown),
            _ => true,
        };
    }

    /// <summary>The tiers that a layer may claim.</summary>
    internal static IReadOnlyList<Tier> TiersOf(Layer layer) => layer switch
    {
        Layer.CoreLib or Layer.ApplicationCoreLib => [Tier.Runtime],
        Layer.Kernel => [Tier.Kernel],
        Layer.Arch or Layer.Registers => [Tier.Hardware],
        Layer.Chips or Layer.SharedChips => [Tier.Hardware, Tier.Safe],
        Layer.Capsules => [Tier.Safe],
        Layer.Boards => [Tier.Board],
        _ => [],
    };

    // Tock.Chips.Stm32f4.Unsafe and Tock.Chips.Stm32f4 belong together.
    private static bool SameFamily(string one, string other) =>
        string.Equals(one.Split('.')[2], other.Split('.')[2], StringComparison.Ordinal);
}
