// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Platform;

/// <summary>
/// Chooses tests by their names: a part of the name, or, as elsewhere with dotnet test, <c>FullyQualifiedName=</c> or <c>Name=</c> with all of it, or the
/// same with <c>~</c> and a part of it. Several with | between them.
/// </summary>
public sealed class NameFilter
{
    private static readonly string[] s_properties = ["FullyQualifiedName", "DisplayName", "Name"];

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
