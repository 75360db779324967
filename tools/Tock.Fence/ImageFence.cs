// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence;

/// <summary>Checks the whole image.</summary>
public static class ImageFence
{
    /// <summary>The rule.</summary>
    public static RuleDescription Description { get; } = new("TOCK0210", "x", "y", [Tier.Board]);

    /// <summary>Checks.</summary>
    public static IReadOnlyList<Finding> Check(string objectPath, IReadOnlyList<string> assemblies) => [];
}
