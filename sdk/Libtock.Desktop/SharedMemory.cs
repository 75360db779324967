// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Abi;
using Tock.Testing.Running;

namespace Tock;

/// <summary>As on the device, with the memory of the other process itself.</summary>
public readonly struct SharedMemory
{
    private readonly Memory<byte> _memory;

    internal SharedMemory(uint address, uint length)
    {
        _memory = FakeProcess.Current.Mapped(address)[..(int)length];
    }

    public static SharedMemory WaitFor(uint slot, out uint process)
    {
        UpcallArguments arguments = Syscalls.WaitFor(IpcAbi.DriverNumber, slot);
        process = arguments.Value0;
        return new SharedMemory(arguments.Value2, arguments.Value1);
    }

    public int Length => _memory.Length;

    public Span<byte> Span => _memory.Span;
}
