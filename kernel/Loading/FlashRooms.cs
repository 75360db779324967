// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;

namespace Tock.Kernel.Loading;

/// <summary>Finds room for new images: first fit among the fillers of the list, and behind its end.</summary>
internal sealed class FlashRooms
{
    private readonly ApplicationFlash _flash;
    private readonly IMemoryProtectionUnit _memoryProtection;

    /// <summary>Initializes a new instance of the <see cref="FlashRooms"/> class.</summary>
    /// <param name="flash">The list.</param>
    /// <param name="memoryProtection">What decides where an image can be fenced.</param>
    internal FlashRooms(ApplicationFlash flash, IMemoryProtectionUnit memoryProtection)
    {
        _flash = flash;
        _memoryProtection = memoryProtection;
    }

    /// <summary>Tells whether there could ever be room for an image of a size.</summary>
    /// <param name="size">Its bytes, any value.</param>
    /// <returns>Ok; Invalid if no place can fence it; Fail if it is larger than application flash.</returns>
    internal Result Check(uint size) =>
        size <= TbfParser.BaseSize || !_memoryProtection.TryPlaceFlash(0, size, size, out uint _) ? ErrorCode.Invalid
        : size > _flash.End - _flash.Start ? ErrorCode.Fail
        : Result.Ok;

    /// <summary>Finds room.</summary>
    /// <param name="size">Bytes, of which <see cref="Check"/> says Ok.</param>
    /// <param name="room">The room.</param>
    /// <returns>False if there is none.</returns>
    internal bool TryFind(uint size, out FlashRoom room)
    {
        room = default;
        uint address = _flash.Start;
        while (true)
        {
            TbfProblem problem = _flash.Read(address, out TbfHeader header);
            if (IsFiller(problem, header))
            {
                room.IsInPieces = room.FreeStart != 0;
                room.FreeStart = room.IsInPieces ? room.FreeStart : address;
                address += header.TotalSize;
                continue;
            }

            bool isEnd = problem == TbfProblem.EndOfList;
            if (isEnd && address < _flash.End)
            {
                // Behind the list there is nothing, whatever the memory holds.
                room.IsInPieces = room.FreeStart != 0;
                room.FreeStart = room.IsInPieces ? room.FreeStart : address;
                address = _flash.End;
            }

            room.FreeEnd = address;
            if (room.FreeStart != 0 && TryFit(size, ref room))
            {
                return true;
            }

            if (isEnd || header.TotalSize == 0)
            {
                return false;
            }

            room = default;
            address += header.TotalSize;
        }
    }

    /// <summary>
    /// A header of 16 bytes is a filler also if its checksum is wrong: so it is when it was being changed as the board was reset.
    /// </summary>
    private static bool IsFiller(TbfProblem problem, in TbfHeader header) =>
        problem == TbfProblem.Padding || (problem == TbfProblem.Checksum && header.HeaderSize == TbfParser.BaseSize);

    private bool TryFit(uint size, ref FlashRoom room)
    {
        // What is left before it and behind it has to be nothing, or room for a filler's header.
        return TryFitFrom(room.FreeStart, size, ref room)
            || (room.FreeEnd - room.FreeStart > TbfParser.BaseSize && TryFitFrom(room.FreeStart + TbfParser.BaseSize, size, ref room));
    }

    private bool TryFitFrom(uint from, uint size, ref FlashRoom room)
    {
        if (!_memoryProtection.TryPlaceFlash(from, room.FreeEnd, size, out room.Start))
        {
            return false;
        }

        room.End = room.Start + size;
        return CanBeFiller(room.Start - room.FreeStart) && (CanBeFiller(room.FreeEnd - room.End) || room.FreeEnd == _flash.End);
    }

    private static bool CanBeFiller(uint size) => size == 0 || size >= TbfParser.BaseSize;
}
