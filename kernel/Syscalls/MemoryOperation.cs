// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock.Kernel.Syscalls;

/// <summary>Memory operations (TRD 104, section 4.6).</summary>
internal static class MemoryOperation
{
    /// <summary>Moves the break to the argument; NOMEM if it cannot be there.</summary>
    internal const uint Break = 0;

    /// <summary>Moves the break by the argument, a signed number of bytes.</summary>
    internal const uint MoveBreak = 1;

    /// <summary>First byte of the process's block.</summary>
    internal const uint RamStart = 2;

    /// <summary>First byte after it.</summary>
    internal const uint RamEnd = 3;

    /// <summary>First byte of the image in flash, header included.</summary>
    internal const uint FlashStart = 4;

    /// <summary>First byte after it.</summary>
    internal const uint FlashEnd = 5;

    /// <summary>Lowest byte that the kernel keeps in the block.</summary>
    internal const uint GrantStart = 6;

    /// <summary>How many writeable flash regions the header lists.</summary>
    internal const uint WriteableFlashRegions = 7;

    /// <summary>First byte of region number argument; FAIL if there is none.</summary>
    internal const uint WriteableFlashRegionStart = 8;

    /// <summary>First byte after it; FAIL if there is none.</summary>
    internal const uint WriteableFlashRegionEnd = 9;

    /// <summary>Tells debuggers where the stack begins; nothing depends on it.</summary>
    internal const uint DebugStackTop = 10;

    /// <summary>Tells debuggers where the heap begins; nothing depends on it.</summary>
    internal const uint DebugHeapStart = 11;
}
