// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Internal.Runtime;

namespace System.Runtime.Exceptions;

/// <summary>
/// The table of frames and handlers that Tock.Image makes (tools/Tock.Image/Exceptions/ExceptionTables.cs has its layout). The only one
/// is <c>tock_exception_tables</c>, so every pointer here is to it, and what it says was checked when it was made.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct ExceptionTables
{
    private const int HasHandlers = 1;
    private const int LayoutShift = 1;
    private const uint IsLong = 1;
    private const int RegisterMask = 0xFF;
    private const int WordsShift = 8;
    private const uint WordsMask = 0x7FFF;
    private const int GapShift = 23;
    private const int ArgumentsShift = 24;
    private const uint ArgumentsMask = 7;
    private const int FloatingShift = 27;
    private const uint FloatingMask = 0xF;

    private readonly byte* _code;
    private readonly uint _codeSize;
    private readonly byte* _typeTables;
    private readonly uint _names;
    private readonly uint _catchReturn;
    private readonly uint _funcletReturn;
    private readonly ushort _frameCount;
    private readonly ushort _clauseCount;
    private readonly ushort _clauses;
    private readonly ushort _layouts;
    private readonly ushort _starts;
    private readonly ushort _frames;

    /// <summary>The table.</summary>
    internal static ExceptionTables* Instance => (ExceptionTables*)Address();

    /// <summary>Where catch blocks return to.</summary>
    internal uint CatchReturn => _catchReturn;

    /// <summary>Where finally blocks and conditions return to.</summary>
    internal uint FuncletReturn => _funcletReturn;

    /// <summary>The number of handlers.</summary>
    internal int ClauseCount => _clauseCount;

    /// <summary>The half-word before a return address, from the start of the code: the end of the call. Larger than any place if it is not C#.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint PlaceOf(ExceptionTables* tables, uint programCounter)
    {
        // SAFETY: the pointer is to the one table.
        unsafe
        {
            uint offset = programCounter - (uint)tables->_code - 2;
            return offset < tables->_codeSize ? offset / 2 : uint.MaxValue;
        }
    }

    /// <summary>The address of a place in the code.</summary>
    internal static uint AddressOf(ExceptionTables* tables, uint place)
    {
        // SAFETY: the pointer is to the one table.
        unsafe
        {
            return (uint)tables->_code + (place * 2);
        }
    }

    /// <summary>A handler.</summary>
    internal static HandlerClause* Clause(ExceptionTables* tables, int index)
    {
        // SAFETY: the pointer is to the one table, and the searches stay below the number of handlers.
        unsafe
        {
            return (HandlerClause*)((byte*)tables + tables->_clauses) + index;
        }
    }

    /// <summary>A type that handlers catch.</summary>
    internal static MethodTable* Type(ExceptionTables* tables, uint index)
    {
        // SAFETY: the pointer is to the one table, and the index is one of its own.
        unsafe
        {
            return ((MethodTable**)(tables + 1))[index];
        }
    }

    /// <summary>The names.</summary>
    internal static NameTable* Names(ExceptionTables* tables)
    {
        // SAFETY: the pointer is to the one table.
        unsafe
        {
            return (NameTable*)((byte*)tables + tables->_names);
        }
    }

    /// <summary>Where a type is, in words from the start of the tables of types.</summary>
    internal static uint PlaceOf(ExceptionTables* tables, MethodTable* type)
    {
        // SAFETY: the pointer is to the one table.
        unsafe
        {
            return (uint)((byte*)type - tables->_typeTables) / 4;
        }
    }

    /// <summary>What is known of the frame that a place in the code belongs to.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint FindFrame(ExceptionTables* tables, uint place)
    {
        // SAFETY: the pointer is to the one table, whose arrays have as many entries as it says.
        unsafe
        {
            ushort* starts = (ushort*)((byte*)tables + tables->_starts);
            int index = FindLast(starts, tables->_frameCount, place);
            uint frames = tables->_frames;
            byte* first = (byte*)tables + (frames & ~IsLong);
            return (frames & IsLong) != 0 ? ((ushort*)first)[index] : first[index];
        }
    }

    /// <summary>Whether the frame has handlers.</summary>
    internal static bool CanHandle(uint frame)
    {
        return (frame & HasHandlers) != 0;
    }

    /// <summary>Loads the floating-point registers that a frame has saved, as its end would. Between that and the handler nothing changes them but what saves them.</summary>
    internal static void RestoreFloatingPoint(ExceptionTables* tables, Dispatch* at, uint frame)
    {
        // SAFETY: as for Unwind.
        unsafe
        {
            uint layout = ((uint*)((byte*)tables + tables->_layouts))[frame >> LayoutShift];
            uint count = (layout >> FloatingShift) & FloatingMask;
            if (count != 0)
            {
                RestoreFloatingPoint(FindSaved(at, layout), count);
            }
        }
    }

    /// <summary>Goes on to the caller of a frame.</summary>
    internal static void Unwind(ExceptionTables* tables, Dispatch* at, uint frame)
    {
        // SAFETY: the layout is that of the code that runs in the frame, which has saved these registers there.
        unsafe
        {
            uint layout = ((uint*)((byte*)tables + tables->_layouts))[frame >> LayoutShift];
            uint* saved = FindSaved(at, layout);
            if (ExceptionSupport.HasFloatingPoint)
            {
                saved += (2 * ((layout >> FloatingShift) & FloatingMask)) + ((layout >> GapShift) & 1);
            }

            uint* register = &at->R4;
            for (uint registers = layout & RegisterMask; registers != 0; registers >>= 1, register++)
            {
                if ((registers & 1) != 0)
                {
                    *register = *saved++;
                }
            }

            at->ProgramCounter = *saved++ & ~1u;
            at->StackPointer = (uint)(saved + ((layout >> ArgumentsShift) & ArgumentsMask));
            at->Clause = Dispatch.NoClause;
            at->IsLeft = false;
        }
    }

    /// <summary>The index of the last start that is not behind a place; 0 if all are.</summary>
    /// <safety>There are <paramref name="count"/> starts, in ascending order.</safety>
    internal static unsafe int FindLast(ushort* starts, int count, uint place)
    {
        unsafe
        {
            int low = 0;
            for (int high = count; high - low > 1;)
            {
                int middle = (low + high) >> 1;
                if (starts[middle] <= place)
                {
                    low = middle;
                }
                else
                {
                    high = middle;
                }
            }

            return low;
        }
    }

    // Where the first saved register is.
    private static uint* FindSaved(Dispatch* at, uint layout)
    {
        // SAFETY: as for Unwind.
        unsafe
        {
            return (uint*)((int)layout < 0 ? at->R9 : at->StackPointer) + ((layout >> WordsShift) & WordsMask);
        }
    }

    /// <safety>So many registers of two words were saved there, from d8 on.</safety>
    [RuntimeImport("tock_restore_floating_point")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe void RestoreFloatingPoint(uint* saved, uint count);

    [RuntimeImport("tock_exception_tables_address")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint Address();
}
