// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tock;

/// <summary>Memory that a driver may use while one operation lasts (<see cref="DriverRequest"/>); it is taken back before the operation returns.</summary>
public readonly ref struct Loan
{
    private readonly ReadOnlySpan<byte> _memory;
    private readonly uint _number;
    private readonly bool _isWritable;

    private Loan(uint number, ReadOnlySpan<byte> memory, bool isWritable)
    {
        _number = number;
        _memory = memory;
        _isWritable = isWritable;
    }

    /// <summary>Memory that the driver reads.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="memory">The memory; any will do, also that of the stack and constants.</param>
    public static Loan ReadOnly(uint number, ReadOnlySpan<byte> memory)
    {
        return new Loan(number, memory, isWritable: false);
    }

    /// <summary>Memory that the driver reads and writes.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="memory">The memory; any that can be written.</param>
    public static Loan ReadWrite(uint number, Span<byte> memory)
    {
        return new Loan(number, memory, isWritable: true);
    }

    /// <summary>Numbers of 16 bits that the driver reads and writes, the lower byte first.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="memory">The memory.</param>
    public static Loan ReadWrite(uint number, Span<ushort> memory)
    {
        // SAFETY: any bits are numbers.
        unsafe
        {
            return new Loan(number, MemoryMarshal.AsBytes(memory), isWritable: true);
        }
    }

    /// <summary>Numbers of 32 bits that the driver reads and writes, the lowest byte first.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="memory">The memory.</param>
    public static Loan ReadWrite(uint number, Span<uint> memory)
    {
        // SAFETY: any bits are numbers.
        unsafe
        {
            return new Loan(number, MemoryMarshal.AsBytes(memory), isWritable: true);
        }
    }

    /// <safety>The caller takes it back before the memory can go.</safety>
    internal unsafe ErrorCode Lend(uint driver)
    {
        // SAFETY: objects do not move, the span's memory is there until the caller takes it back, and only spans that can be written are lent so.
        unsafe
        {
            void* address = Unsafe.AsPointer(ref MemoryMarshal.GetReference(_memory));
            uint length = (uint)_memory.Length;
            return (ErrorCode)(_isWritable
                ? SyscallImports.AllowReadWrite(driver, _number, address, length)
                : SyscallImports.AllowReadOnly(driver, _number, address, length));
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
