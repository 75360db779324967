// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tock;

/// <summary>A part of an array that a driver has until it is taken back. Who lends it keeps this object, and so the array, alive meanwhile.</summary>
internal sealed class ArrayLoan
{
    private readonly byte[] _array;
    private readonly uint _number;
    private readonly int _offset;
    private readonly int _length;
    private readonly bool _isWritable;

    internal ArrayLoan(uint number, byte[] array, int offset, int length, bool isWritable, ArrayLoan? next)
    {
        // Checks the part.
        _ = array.AsSpan(offset, length);
        _number = number;
        _array = array;
        _offset = offset;
        _length = length;
        _isWritable = isWritable;
        Next = next;
    }

    internal ArrayLoan? Next { get; }

    internal ErrorCode Lend(uint driver)
    {
        // SAFETY: the part was checked; arrays do not move, and this one lives as long as this object, which is kept until it is taken back.
        unsafe
        {
            void* address = Unsafe.AsPointer(ref Unsafe.Add(ref MemoryMarshal.GetArrayDataReference(_array), _offset));
            return (ErrorCode)(_isWritable
                ? SyscallImports.AllowReadWrite(driver, _number, address, (uint)_length)
                : SyscallImports.AllowReadOnly(driver, _number, address, (uint)_length));
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
