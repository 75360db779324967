// SPDX-License-Identifier: Apache-2.0 OR MIT
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;
using Microsoft.CodeAnalysis.Text;

namespace Tock.TrustedCode;

/// <summary>What one part of the system asks a reader to trust.</summary>
/// <param name="UnsafeBlocks">Unsafe blocks in its C#.</param>
/// <param name="UnsafeLines">Lines with code inside them.</param>
/// <param name="AssemblyLines">Lines with an instruction or a directive in its assembly.</param>
public readonly record struct SourceCount(int UnsafeBlocks, int UnsafeLines, int AssemblyLines)
{
    /// <summary>Adds two counts.</summary>
    public static SourceCount operator +(SourceCount left, SourceCount right) => new(
        left.UnsafeBlocks + right.UnsafeBlocks, left.UnsafeLines + right.UnsafeLines, left.AssemblyLines + right.AssemblyLines);

    /// <summary>Counts a C# source: what stands between the braces of unsafe blocks, without blank lines and comments.</summary>
    /// <param name="source">The text.</param>
    public static SourceCount OfCSharp(string source)
    {
        SyntaxTree tree = CSharpSyntaxTree.ParseText(source, new CSharpParseOptions(LanguageVersion.Preview));
        SourceText text = tree.GetText();
        int blocks = 0;
        HashSet<int> lines = [];
        foreach (UnsafeStatementSyntax block in tree.GetRoot().DescendantNodes().OfType<UnsafeStatementSyntax>())
        {
            blocks++;
            IEnumerable<SyntaxToken> inside = block.Block.DescendantTokens()
                .Where(token => token != block.Block.OpenBraceToken && token != block.Block.CloseBraceToken);
            lines.UnionWith(inside.Select(token => text.Lines.GetLineFromPosition(token.SpanStart).LineNumber));
        }

        return new SourceCount(blocks, lines.Count, 0);
    }

    /// <summary>Counts an assembly source: every line that is not blank and not a comment.</summary>
    /// <param name="source">The text.</param>
    public static SourceCount OfAssembly(string source) =>
        new(0, 0, source.Split('\n').Select(line => line.Trim()).Count(line => line.Length != 0 && line[0] is not ('@' or '/' or '*' or '#')));
}
