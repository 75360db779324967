// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime;

/// <summary>Prepares what compiled code expects before the first statement of the board runs.</summary>
[Tock.BootTime]
internal static class StartupCode
{
    private const int StaticsSection = 201;
    private const int ConstructorsSection = 205;
    private const int UninitializedFlag = 1;
    private const int PreinitializedFlag = 2;
    private const int FlagMask = 3;

    /// <summary>
    /// Makes the object that holds the static references of each class that has any, then runs the static constructors that
    /// the compiler could not run itself. Called by the reset handler, before the board.
    /// </summary>
    [RuntimeExport("tock_runtime_initialize")]
    internal static unsafe void Initialize()
    {
        // SAFETY: the linker script collects the compiler's header pointers between these two addresses.
        unsafe
        {
            ReadyToRunHeader** module = (ReadyToRunHeader**)RuntimeImports.ModulesStart();
            ReadyToRunHeader** end = (ReadyToRunHeader**)RuntimeImports.ModulesEnd();
            for (; module != end; module++)
            {
                if (*module != null)
                {
                    Initialize(*module);
                }
            }
        }
    }

    /// <summary>Makes what a module's static fields need, then runs what sets them.</summary>
    /// <safety>The header is one that the compiler emitted.</safety>
    private static unsafe void Initialize(ReadyToRunHeader* header)
    {
        unsafe
        {
            ReadyToRunSection statics = default;
            ReadyToRunSection constructors = default;
            ReadyToRunSection* section = (ReadyToRunSection*)(header + 1);
            for (ReadyToRunSection* end = section + header->SectionCount; section != end; section++)
            {
                if (section->Id == StaticsSection)
                {
                    statics = *section;
                }
                else if (section->Id == ConstructorsSection)
                {
                    constructors = *section;
                }
            }

            InitializeStatics((int*)statics.Start, (int*)statics.End);
            RunConstructors((int*)constructors.Start, (int*)constructors.End);
        }
    }

    // The region is a list of distances to the words that hold the bases.
    private static unsafe void InitializeStatics(int* entry, int* end)
    {
        unsafe
        {
            for (; entry < end; entry++)
            {
                // Until now the word holds the distance to the type of the base, with two flags in its low bits.
                int* holder = (int*)((byte*)entry + *entry);
                int description = *holder;
                if ((description & UninitializedFlag) == 0)
                {
                    continue;
                }

                MethodTable* type = (MethodTable*)((byte*)holder + (description & ~FlagMask));
                object statics = RuntimeImports.NewObject(type);
                if ((description & PreinitializedFlag) != 0)
                {
                    byte* values = (byte*)(holder + 1) + holder[1];
                    RuntimeImports.MoveMemory(ref Unsafe.As<RawData>(statics).Data, ref *values, type->BaseSize - 8);
                }

                *(void**)holder = *(void**)&statics;
            }
        }
    }

    // The region is a list of distances to the code.
    private static unsafe void RunConstructors(int* entry, int* end)
    {
        unsafe
        {
            for (; entry < end; entry++)
            {
                ((delegate*<void>)((byte*)entry + *entry))();
            }
        }
    }
}
