// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Tock.Abi;

namespace Tock;

/// <summary>
/// Memory to lend to other processes (driver 0x10000). It is laid so that the memory protection unit can show it and nothing else: a power of
/// two, at a multiple of itself.
/// </summary>
public sealed class SharedBuffer
{
    private const int LeastLength = 32;

    /// <summary>How many processes memory can be lent to, at most.</summary>
    public const int MostProcesses = 32;

    // Whatever is lent stays alive.
    private static SharedBuffer?[]? s_lent;

    private readonly byte[] _array;
    private readonly int _start;
    private readonly int _length;

    /// <summary>Makes one; it takes twice its length.</summary>
    /// <param name="length">How many bytes it has at least, 1 to 65536.</param>
    public SharedBuffer(int length)
    {
        if (length is <= 0 or > 0x1_0000)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        _length = LeastLength;
        while (_length < length)
        {
            _length *= 2;
        }

        _array = new byte[(2 * _length) - 1];
        _start = Padding(_array, (uint)_length);
    }

    /// <summary>How many bytes it has: a power of two, 32 at least.</summary>
    public int Length => _length;

    /// <summary>The bytes; whoever it is lent to can change them at any time.</summary>
    public Span<byte> Span => _array.AsSpan(_start, _length);

    /// <summary>Lends it to a process from the next notification on, in the place of what that was lent before.</summary>
    /// <param name="process">The process's number.</param>
    /// <returns>The error if there is no such number.</returns>
    public ErrorCode LendTo(uint process)
    {
        if (process >= MostProcesses)
        {
            return ErrorCode.Invalid;
        }

        s_lent ??= new SharedBuffer[MostProcesses];

        // SAFETY: arrays do not move, the span lies in this one, and the list keeps it alive while it is lent.
        unsafe
        {
            Span<byte> span = Span;
            void* address = Unsafe.AsPointer(ref MemoryMarshal.GetReference(span));
            ErrorCode error = (ErrorCode)SyscallImports.AllowReadWrite(IpcAbi.DriverNumber, process, address, (uint)span.Length);
            if (error == ErrorCode.None)
            {
                s_lent[process] = this;
            }

            return error;
        }
    }

    /// <summary>Takes back what is lent to a process.</summary>
    /// <param name="process">The process's number.</param>
    public static void TakeBackFrom(uint process)
    {
        // SAFETY: nothing is lent by an empty buffer.
        unsafe
        {
            SyscallImports.AllowReadWrite(IpcAbi.DriverNumber, process, null, 0);
        }

        if (s_lent is not null && process < MostProcesses)
        {
            s_lent[process] = null;
        }
    }

    private static int Padding(byte[] array, uint alignment)
    {
        // SAFETY: only the number is used; arrays do not move, so it stays right.
        unsafe
        {
            uint address = (uint)Unsafe.AsPointer(ref MemoryMarshal.GetArrayDataReference(array));
            return (int)((0 - address) & (alignment - 1));
        }
    }
}
