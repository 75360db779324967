// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>Reads the footers behind a binary, which nobody has checked before.</summary>
internal static class TbfFooters
{
    private const uint CredentialsType = 128;
    private const uint FormatSize = 4;

    /// <summary>Reads a footer and goes on to the next. The first that is malformed ends them.</summary>
    /// <param name="image">An image whose header <see cref="TbfParser.Parse"/> found well formed.</param>
    /// <param name="position">Where the footer is; afterwards where the next one is.</param>
    /// <param name="footer">The footer.</param>
    /// <returns>False if there is none.</returns>
    internal static bool TryRead(ReadOnlySpan<byte> image, ref uint position, out TbfFooter footer)
    {
        footer = default;
        uint size = (uint)image.Length;
        if (position > size || size - position < 4 + FormatSize || TbfWords.Half(image, position) != CredentialsType)
        {
            return false;
        }

        uint length = TbfWords.Half(image, position + 2);
        uint data = position + 4;
        if (length < FormatSize || length > size - data)
        {
            return false;
        }

        footer.Format = (CredentialFormat)TbfWords.Word(image, data);
        footer.DataOffset = data + FormatSize;
        footer.DataLength = length - FormatSize;
        position = data + ((length + 3) & ~3u);
        return true;
    }
}
