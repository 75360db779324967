// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using Tock.Kernel.Platform;

namespace Tock.Arch.CortexM;

/// <summary>Reads what only the linker knows of the board's memory; native/memory_map.S has the words in this order.</summary>
internal static class MemoryMap
{
    private const int KernelFlashStart = 0;
    private const int KernelFlashEnd = 1;
    private const int ApplicationFlashStart = 2;
    private const int ApplicationFlashEnd = 3;
    private const int RamStart = 4;
    private const int ProcessRamStart = 5;
    private const int ProcessRamEnd = 6;
    private const int ConstantsStart = 7;
    private const int CodeStart = 8;
    private const int CodeEnd = 9;
    private const int StackTop = 10;
    private const int DataStart = 11;
    private const int DataEnd = 12;
    private const int ZeroedStart = 13;
    private const int ArenaStart = 14;
    private const int ArenaEnd = 15;

    /// <summary>Reads it.</summary>
    /// <returns>The board's memory.</returns>
    [Tock.BootTime]
    internal static BoardMemory Read()
    {
        // SAFETY: the table has a word for each index above.
        unsafe
        {
            uint* map = Table();
            return new BoardMemory
            {
                FlashStart = map[KernelFlashStart],
                KernelFlashEnd = map[KernelFlashEnd],
                ApplicationFlashStart = map[ApplicationFlashStart],
                ApplicationFlashEnd = map[ApplicationFlashEnd],
                RamStart = map[RamStart],
                ProcessRamStart = map[ProcessRamStart],
                ProcessRamEnd = map[ProcessRamEnd],
                Sections = new KernelSections
                {
                    Vectors = map[ConstantsStart] - map[KernelFlashStart],
                    ReadOnlyData = map[CodeStart] - map[ConstantsStart],
                    Code = map[CodeEnd] - map[CodeStart],
                    Data = map[DataEnd] - map[DataStart],
                    Stack = map[StackTop] - map[RamStart],
                    ZeroedData = map[ArenaStart] - map[ZeroedStart],
                    BootArena = map[ArenaEnd] - map[ArenaStart],
                },
            };
        }
    }

    [RuntimeImport("tock_memory_map")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe uint* Table();
}
