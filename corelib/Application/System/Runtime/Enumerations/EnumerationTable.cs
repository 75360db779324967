// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Internal.Runtime;

namespace System.Runtime.Enumerations;

/// <summary>
/// The table of enumerations that Tock.Image makes (tools/Tock.Image/Enumerations/EnumerationTable.cs has its layout). The only one is
/// <c>tock_enumeration_table</c>, so every pointer here is to it or into it, and what it says was checked when it was made.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct EnumerationTable
{
    private readonly byte* _typeTables;
    private readonly uint _count;

    /// <summary>The members of an enumeration; null if it has none with a name.</summary>
    internal static EnumerationMembers* Find(MethodTable* type)
    {
        // SAFETY: behind the table are as many entries as it says, each with the place of members inside the table.
        unsafe
        {
            EnumerationTable* table = (EnumerationTable*)Address();
            uint place = (uint)((byte*)type - table->_typeTables) / 4;
            ushort* entry = (ushort*)(table + 1);
            for (uint left = table->_count; left != 0; left--, entry += 2)
            {
                if (entry[0] == place)
                {
                    return (EnumerationMembers*)((uint*)table + entry[1]);
                }
            }

            return null;
        }
    }

    [RuntimeImport("tock_enumeration_table_address")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint Address();
}
