// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Platform;

namespace Tock.Kernel.Loading;

/// <summary>The flash that applications lie in, one image behind the other.</summary>
internal sealed class ApplicationFlash
{
    private readonly BoardMemory _memory;
    private readonly IShortIds? _shortIds;

    /// <summary>Initializes a new instance of the <see cref="ApplicationFlash"/> class.</summary>
    /// <param name="memory">Where it is.</param>
    /// <param name="shortIds">Who applications are; null if their headers say it.</param>
    internal ApplicationFlash(BoardMemory memory, IShortIds? shortIds)
    {
        _memory = memory;
        _shortIds = shortIds;
    }

    /// <summary>Gets where the first image begins.</summary>
    internal uint Start => _memory.ApplicationFlashStart;

    /// <summary>Gets the first byte after the flash that images can lie in.</summary>
    internal uint End => _memory.ApplicationFlashEnd;

    /// <summary>Reads the image at an address.</summary>
    /// <param name="address">Where it begins, or where the list of images ends.</param>
    /// <param name="header">Its header. If its total size is not 0 the next image begins behind it.</param>
    /// <returns>EndOfList behind the last image.</returns>
    internal TbfProblem Read(uint address, out TbfHeader header)
    {
        if (address >= _memory.ApplicationFlashEnd)
        {
            header = default;
            return TbfProblem.EndOfList;
        }

        TbfProblem problem = TbfParser.Parse(Bytes(address, _memory.ApplicationFlashEnd), out header);
        if (problem == TbfProblem.None && _shortIds is not null)
        {
            uint name = address + header.NameOffset;
            header.ShortId = _shortIds.Assign(Bytes(name, name + header.NameLength), header.ShortId);
        }

        return problem;
    }

    /// <summary>Tells whether an image asks for certain RAM; at least if it is well formed.</summary>
    /// <returns>False if none does.</returns>
    internal bool HasBoundImage() => TbfBindings.AnyIn(Bytes(Start, End));

    /// <summary>Gets bytes of application flash.</summary>
    /// <param name="start">First byte.</param>
    /// <param name="end">First byte after them.</param>
    /// <returns>The bytes.</returns>
    internal static ReadOnlySpan<byte> Bytes(uint start, uint end)
    {
        // SAFETY: callers pass ranges of application flash, which is readable and never unmapped.
        unsafe
        {
            return new ReadOnlySpan<byte>((byte*)start, (int)(end - start));
        }
    }
}
