// SPDX-License-Identifier: Apache-2.0 OR MIT

using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace Tock.TestGenerator;

/// <summary>A place in a source file, apart from its syntax tree: so it compares equal when nothing has moved.</summary>
/// <param name="Path">The file.</param>
/// <param name="Span">The characters.</param>
/// <param name="Lines">The lines and columns, from 0.</param>
internal sealed record SourceSpot(string Path, TextSpan Span, LinePositionSpan Lines)
{
    internal static SourceSpot Of(Location location) => new(location.SourceTree?.FilePath ?? string.Empty, location.SourceSpan, location.GetLineSpan().Span);

    internal Location ToLocation() => Location.Create(Path, Span, Lines);
}
