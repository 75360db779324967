// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Docs.Tests;

/// <summary>A fenced block.</summary>
/// <param name="Document">The page it stands in.</param>
/// <param name="Line">Line of its opening fence.</param>
/// <param name="Information">What stands behind the opening fence: a language, then for a listing the file it is taken from.</param>
/// <param name="Content">Its lines.</param>
public sealed record Block(string Document, int Line, string Information, IReadOnlyList<string> Content)
{
    /// <inheritdoc/>
    public override string ToString() => $"{Document}:{Line}";
}
