// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.InteropServices;
using Tock.Testing;
using Tock.Testing.Running;

namespace Tock;

/// <summary>As on the device, with the array itself.</summary>
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
        return FakeProcess.Current.Lend(new LentBuffer(driver, _number, _isWritable), MemoryMarshal.AsMemory(_memory));
    }

    internal void TakeBack(uint driver)
    {
        FakeProcess.Current.TakeBack(new LentBuffer(driver, _number, _isWritable));
    }
}
