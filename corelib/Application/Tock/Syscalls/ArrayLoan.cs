// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tock;

/// <summary>Memory of the heap that a driver has until it is taken back. Who lends it keeps this object, and so the memory, alive meanwhile.</summary>
internal sealed class ArrayLoan
{
    private readonly ReadOnlyMemory<byte> _memory;
    private readonly uint _number;
    private readonly bool _isWritable;

    internal ArrayLoan(uint number, ReadOnlyMemory<byte> memory, bool isWritable, ArrayLoan? next)
    {
        _number = number;
        _memory = memory;
        _isWritable = isWritable;
        Next = next;
    }

    internal ArrayLoan? Next { get; }

    internal ErrorCode Lend(uint driver)
    {
        // SAFETY: arrays do not move, this one lives as long as this object, which is kept until it is taken back, and only memory that can
        // be written is lent so.
        unsafe
        {
            ReadOnlySpan<byte> span = _memory.Span;
            void* address = Unsafe.AsPointer(ref MemoryMarshal.GetReference(span));
            return (ErrorCode)(_isWritable
                ? SyscallImports.AllowReadWrite(driver, _number, address, (uint)span.Length)
                : SyscallImports.AllowReadOnly(driver, _number, address, (uint)span.Length));
        }
    }

    internal void TakeBack(uint driver)
    {
        // SAFETY: nothing is lent by an empty buffer.
        unsafe
        {
            _ = _isWritable
                ? SyscallImports.AllowReadWrite(driver, _number, null, 0)
                : SyscallImports.AllowReadOnly(driver, _number, null, 0);
        }
    }
}
