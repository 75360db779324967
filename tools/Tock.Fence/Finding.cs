// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Fence;

/// <summary>One broken rule at one place, printed in the form that MSBuild and editors recognise.</summary>
/// <param name="Rule">Identifier of the rule, <c>TOCKnnnn</c>.</param>
/// <param name="Origin">Source file if the debug information names one, otherwise the assembly.</param>
/// <param name="Line">One-based line, or 0 if unknown.</param>
/// <param name="Column">One-based column, or 0 if unknown.</param>
/// <param name="Text">What is wrong, where, and what to do instead.</param>
public readonly record struct Finding(string Rule, string Origin, int Line, int Column, string Text)
{
    /// <inheritdoc/>
    public override string ToString()
    {
        string position = Line > 0 ? string.Create(CultureInfo.InvariantCulture, $"({Line},{Column})") : " ";
        return $"{Origin}{position}: error {Rule}: {Text}";
    }
}
