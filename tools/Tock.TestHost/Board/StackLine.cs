// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Board;

/// <summary>A line of a stack trace.</summary>
/// <param name="Text">What it says without the place.</param>
/// <param name="File">The source file; null if it is not known.</param>
/// <param name="Line">The line, from 1.</param>
public sealed record StackLine(string Text, string? File = null, int Line = 0)
{
    /// <summary>As on .NET, so that editors find the place.</summary>
    public override string ToString() => File is null ? Text : $"{Text} in {File}:line {Line}";
}
