// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Decoding;

/// <summary>What an address of code belongs to.</summary>
/// <param name="Address">The address.</param>
/// <param name="Function">The function, or null if the image has none there.</param>
/// <param name="File">The source file, relative to the source tree if it is in it; null if not known.</param>
/// <param name="Line">The line, from 1; 0 if not known.</param>
public sealed record SourcePlace(uint Address, string? Function, string? File, int Line)
{
    /// <summary>The place in words.</summary>
    public override string ToString()
    {
        string where = File is null ? string.Empty : Line == 0 ? $"  {File}" : $"  {File}:{Line}";
        return $"0x{Address:x8}  {Function ?? "no code of this image"}{where}";
    }
}
