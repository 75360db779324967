// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using Tock.Kernel.Hil.Storage;

namespace Tock.Kernel.Loading;

/// <summary>
/// Writes headers in application flash, a few words at a time, so that the list of images leads to every other image whenever the board is reset.
/// </summary>
/// <remarks>
/// What the list follows is a header's first word (version and size of the header) and its second (size of the image). Each of these
/// is changed by a write of its own, which is whole or not there (<see cref="ApplicationInstaller"/>); the other two words are not
/// followed, and while they do not fit the header's checksum is wrong, which makes a filler no less a filler.
/// </remarks>
internal sealed class FillerWriter
{
    // Version 2, header of 16 bytes.
    private const uint FirstWord = (TbfParser.BaseSize << 16) | 2;
    private const uint BeyondLast = 3;

    private readonly INonvolatileStorage _storage;
    private readonly uint _storageStart;
    private readonly byte[] _words = new byte[TbfParser.BaseSize];
    private uint _address;
    private uint _size;
    private uint _part = BeyondLast;
    private bool _isListed;

    /// <summary>Initializes a new instance of the <see cref="FillerWriter"/> class.</summary>
    /// <param name="storage">Application flash, to be written.</param>
    /// <param name="storageStart">Address of its first byte.</param>
    internal FillerWriter(INonvolatileStorage storage, uint storageStart)
    {
        _storage = storage;
        _storageStart = storageStart;
    }

    /// <summary>Gets a value indicating whether parts of a filler are still to be written.</summary>
    internal bool HasMore => _part < BeyondLast;

    /// <summary>Makes a filler of what begins at an address: an image, a filler, or anything that the list does not lead to.</summary>
    /// <param name="start">The address.</param>
    /// <param name="end">First byte after the filler.</param>
    internal void Begin(uint start, uint end)
    {
        _address = start;
        _size = end - start;
        _isListed = TbfWords.Half(ApplicationFlash.Bytes(start, start + TbfParser.BaseSize), 0) == (FirstWord & 0xFFFF);
        _part = _isListed ? 0u : 1u;
    }

    /// <summary>Forgets what was still to be written.</summary>
    internal void Stop() => _part = BeyondLast;

    /// <summary>Writes the next part; only while there <see cref="HasMore"/>.</summary>
    /// <returns>What the storage says.</returns>
    internal Result WriteNext()
    {
        uint part = _part;
        _part++;
        uint checksum = FirstWord ^ _size;
        if (part == 0)
        {
            return Write(0, FirstWord, 1);
        }

        if (_isListed)
        {
            return part == 1 ? Write(4, _size, 1) : Write(8, 0, 2, checksum);
        }

        // The list does not lead here, or ends here as long as the first word does not begin an image.
        return part == 1 ? Write(4, _size, 3, 0, checksum) : Write(0, FirstWord, 1);
    }

    /// <summary>Writes words of an image's header.</summary>
    /// <param name="address">Where they go.</param>
    /// <param name="bytes">The words, at most four.</param>
    /// <returns>What the storage says.</returns>
    internal Result Write(uint address, ReadOnlySpan<byte> bytes)
    {
        bytes.CopyTo(_words);
        return _storage.Write(address - _storageStart, _words, (uint)bytes.Length);
    }

    private Result Write(uint offset, uint first, uint count, uint second = 0, uint third = 0)
    {
        Span<byte> words = _words;
        BinaryPrimitives.WriteUInt32LittleEndian(words, first);
        BinaryPrimitives.WriteUInt32LittleEndian(words.Slice(4), second);
        BinaryPrimitives.WriteUInt32LittleEndian(words.Slice(8), third);
        return _storage.Write(_address + offset - _storageStart, _words, count * sizeof(uint));
    }
}
