// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.CommandLine;

/// <summary>Prints the rules; the documentation is made from this.</summary>
internal static class RuleList
{
    /// <summary>Writes one paragraph a rule: identifier, tiers, title, then the help indented.</summary>
    internal static void Write(TextWriter output)
    {
        foreach (RuleDescription rule in RuleBook.Rules.Select(r => r.Description).Append(ImageFence.Description).Append(ImageFence.HeaplessDescription).OrderBy(r => r.Id, StringComparer.Ordinal))
        {
            output.WriteLine($"{rule.Id}  [{string.Join(' ', rule.Tiers)}]  {rule.Title}");
            output.WriteLine($"    {rule.Help}");
        }
    }
}
