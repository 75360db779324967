// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Abi;

namespace Tock;

/// <summary>
/// Memory of another process, lent with a notification (driver 0x10000). It can be read and written until its owner lends something else or
/// ends; an access after that ends the process that makes it. So answer before the owner goes on, and keep copies, not this.
/// </summary>
public readonly struct SharedMemory
{
    private readonly uint _address;
    private readonly uint _length;

    internal SharedMemory(uint address, uint length)
    {
        _address = address;
        _length = length;
    }

    /// <summary>Sleeps until a notification comes; other events wait meanwhile.</summary>
    /// <param name="slot">The subscribe number: the own process's for those of clients, a service's for those of that service.</param>
    /// <param name="process">Who notifies.</param>
    /// <returns>What that process lends.</returns>
    public static SharedMemory WaitFor(uint slot, out uint process)
    {
        UpcallArguments arguments = Syscalls.WaitFor(IpcAbi.DriverNumber, slot);
        process = arguments.Value0;
        return new SharedMemory(arguments.Value2, arguments.Value1);
    }

    /// <summary>How many bytes there are; 0 if nothing was lent.</summary>
    public int Length => (int)_length;

    /// <summary>The bytes. The owner can change them at any time.</summary>
    public Span<byte> Span
    {
        get
        {
            // SAFETY: address and length are the kernel's word about memory of another process, which holds no object of this one. The memory
            // protection unit stops an access after it was taken away.
            unsafe
            {
                return new Span<byte>((void*)_address, (int)_length);
            }
        }
    }
}
