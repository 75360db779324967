// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.InteropServices;
using Tock.Testing;
using Tock.Testing.Running;

namespace Tock;

/// <summary>As on the device, with a copy of the memory.</summary>
public readonly ref struct Loan
{
    private readonly ReadOnlySpan<byte> _memory;
    private readonly Span<byte> _writable;
    private readonly uint _number;
    private readonly bool _isWritable;

    private Loan(uint number, ReadOnlySpan<byte> memory, Span<byte> writable, bool isWritable)
    {
        _number = number;
        _memory = memory;
        _writable = writable;
        _isWritable = isWritable;
    }

    public static Loan ReadOnly(uint number, ReadOnlySpan<byte> memory)
    {
        return new Loan(number, memory, default, isWritable: false);
    }

    public static Loan ReadWrite(uint number, Span<byte> memory)
    {
        return new Loan(number, memory, memory, isWritable: true);
    }

    public static Loan ReadWrite(uint number, Span<ushort> memory) => ReadWrite(number, MemoryMarshal.AsBytes(memory));

    public static Loan ReadWrite(uint number, Span<uint> memory) => ReadWrite(number, MemoryMarshal.AsBytes(memory));

    internal unsafe ErrorCode Lend(uint driver)
    {
        return FakeProcess.Current.Lend(new LentBuffer(driver, _number, _isWritable), _memory.ToArray());
    }

    internal void TakeBack(uint driver)
    {
        ReadOnlySpan<byte> memory = FakeProcess.Current.TakeBack(new LentBuffer(driver, _number, _isWritable)).Span;
        memory[..Math.Min(memory.Length, _writable.Length)].CopyTo(_writable);
    }
}
