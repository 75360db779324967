// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>
/// Finds out whether images ask for certain RAM, in fewer instructions than <see cref="TbfParser"/> needs: nothing else is checked. It may find
/// an image that turns out to be malformed, and overlooks none that is well formed.
/// </summary>
internal static class TbfBindings
{
    /// <summary>Tells whether an image in a list asks for certain RAM.</summary>
    /// <param name="flash">Application flash from the first image to its end.</param>
    /// <returns>False if the kernel may choose the RAM of each.</returns>
    internal static bool AnyIn(ReadOnlySpan<byte> flash)
    {
        while (flash.Length >= (int)TbfParser.BaseSize && TbfWords.Half(flash, 0) == TbfParser.Version)
        {
            // As in the parser: beyond these the next image cannot be found.
            uint totalSize = TbfWords.Word(flash, 4);
            if (totalSize > (uint)flash.Length || totalSize < TbfParser.BaseSize || (totalSize & 3) != 0)
            {
                return false;
            }

            uint headerSize = TbfWords.Half(flash, 2);
            if (headerSize <= totalSize && IsBound(flash.Slice(0, (int)headerSize)))
            {
                return true;
            }

            flash = flash.Slice((int)totalSize);
        }

        return false;
    }

    private static bool IsBound(ReadOnlySpan<byte> header)
    {
        // An element is four bytes and what it says its length is.
        uint position = TbfParser.BaseSize;
        while (position + 8 <= (uint)header.Length)
        {
            if (TbfWords.Half(header, position) == (uint)TbfElementType.FixedAddresses && TbfWords.Word(header, position + 4) != TbfHeader.NotFixed)
            {
                return true;
            }

            position += 4 + ((TbfWords.Half(header, position + 2) + 3) & ~3u);
        }

        return false;
    }
}
