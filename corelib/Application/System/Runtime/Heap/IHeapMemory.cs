// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Heap;

/// <summary>
/// Where the words of the heap, of the compiler's type tables and of the stack are. In a process they are memory itself; in tests on a
/// desktop computer they are an array. Addresses have 32 bits in both.
/// </summary>
internal interface IHeapMemory
{
    /// <summary>The word at a multiple of 4.</summary>
    static abstract uint Load(uint address);

    /// <summary>Sets the word at a multiple of 4.</summary>
    static abstract void Store(uint address, uint value);

    /// <summary>The byte at an address.</summary>
    static abstract byte LoadByte(uint address);

    /// <summary>Sets the byte at an address.</summary>
    static abstract void StoreByte(uint address, byte value);

    /// <summary>Sets bytes to 0; address and length are multiples of 4.</summary>
    static abstract void Clear(uint address, uint length);
}
