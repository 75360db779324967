// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Decoding;
using Tock.Observation.Pages;

namespace Tock.Web.Watching;

/// <summary>Finds the source line of an instruction of an application whose image is known.</summary>
public sealed class FaultSource
{
    private readonly IReadOnlyList<PageApplication> _applications;
    private readonly string _root;

    /// <summary>Creates it.</summary>
    /// <param name="applications">The images that are known.</param>
    /// <param name="root">The directory that files are named relative to; null for none.</param>
    public FaultSource(IReadOnlyList<PageApplication> applications, string? root)
    {
        _applications = applications;
        _root = root ?? string.Empty;
    }

    /// <summary>Looks for a line.</summary>
    /// <param name="application">Name of the application.</param>
    /// <param name="instruction">Address on the board.</param>
    /// <returns>File and line; null if they are not known.</returns>
    public async Task<string?> FindAsync(string application, uint instruction)
    {
        if (_applications.FirstOrDefault(known => known.Name == application) is not { } image)
        {
            return null;
        }

        try
        {
            IReadOnlyList<SourcePlace> places = await new ImageSymbols(image.ElfFile, _root).FindAsync([new CodeAddress(instruction & ~1u, false)], image.Offset).ConfigureAwait(false);
            return places is [{ File: { } file, Line: > 0 and int line }, ..] ? $"{file}:{line}" : null;
        }
        catch (DecodingException)
        {
            // Without the program that looks lines up there are none.
            return null;
        }
    }
}
