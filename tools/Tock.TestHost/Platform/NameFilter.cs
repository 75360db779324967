// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Platform;

/// <summary>
/// Chooses tests by their names: a part of the name, or, as elsewhere with dotnet test, <c>FullyQualifiedName=</c> or <c>Name=</c> with all of it, or the
/// same with <c>~</c> and a part of it. Several with | between them.
/// </summary>
public sealed class NameFilter
{
    private static readonly string[] s_properties = ["FullyQualifiedName", "DisplayName", "Name"];

    // Of operators that dotnet test knows elsewhere; no name of a test has one of them.
    private static readonly char[] s_operators = ['=', '~', '!', '&', '(', ')'];

    private readonly List<(string Text, bool IsWhole)> _terms = [];

    /// <summary>Reads a filter.</summary>
    /// <param name="text">Its text; null takes every test.</param>
    public NameFilter(string? text)
    {
        foreach (string term in (text ?? string.Empty).Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            _terms.Add(Read(term));
        }
    }

    /// <summary>What of a filter is not understood, and would choose no test; null if all is.</summary>
    /// <param name="text">The filter's text.</param>
    public static string? ProblemOf(string text)
    {
        string? wrong = new NameFilter(text)._terms.Find(term => term.Text.IndexOfAny(s_operators) >= 0).Text;
        return wrong is null ? null : $"'{wrong}' is not understood: a filter is a part of a test's name, FullyQualifiedName=NAME or FullyQualifiedName~PART, and has | between several";
    }

    /// <summary>Whether a test is chosen.</summary>
    /// <param name="name">Its name.</param>
    public bool Takes(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        return _terms.Count == 0
            || _terms.Any(term => term.IsWhole ? IsOne(name, term.Text) : name.Contains(term.Text, StringComparison.OrdinalIgnoreCase));
    }

    // The name alone is enough where the type is not said.
    private static bool IsOne(string name, string text) =>
        name.Equals(text, StringComparison.OrdinalIgnoreCase) || name.EndsWith("." + text, StringComparison.OrdinalIgnoreCase);

    private static (string Text, bool IsWhole) Read(string term)
    {
        foreach (string property in s_properties)
        {
            if (term.StartsWith(property, StringComparison.OrdinalIgnoreCase) && term.Length > property.Length && term[property.Length] is ('=' or '~'))
            {
                return (term[(property.Length + 1)..].Trim(), term[property.Length] == '=');
            }
        }

        return (term, false);
    }
}
