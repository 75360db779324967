// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using System.Runtime.Exceptions;
using System.Runtime.InteropServices;
using Internal.Runtime;

namespace System.Runtime.TypeNames;

/// <summary>
/// The table of the names of types that Tock.Image makes (tools/Tock.Image/TypeNames/TypeNameTable.cs has its layout). The only one is
/// <c>tock_type_name_table</c>, and what it says was checked when it was made.
/// </summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly unsafe struct TypeNameTable
{
    private const string Unknown = "?";

    private readonly byte* _typeTables;

    /// <summary>Namespace, outer types, name and type arguments; a question mark for types that no source has.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static string Find(MethodTable* type)
    {
        // SAFETY: names follow the head of the only table.
        unsafe
        {
            TypeNameTable* table = (TypeNameTable*)Address();
            NameTable* names = (NameTable*)(table + 1);
            uint place = (uint)((byte*)type - table->_typeTables) / 4;
            string? result = null;
            while (true)
            {
                // Counted first, then written.
                ReportText text = ReportText.Into(result);
                if (!NameTable.WriteType(names, place, ref text))
                {
                    return Unknown;
                }

                if (result is not null)
                {
                    return result;
                }

                result = ReportText.NewText(text.Length);
            }
        }
    }

    /// <summary>The name alone, with what says that it is an array.</summary>
    internal static string WithoutScope(string text)
    {
        int start = 0;
        int end = 0;
        for (; end < text.Length && text[end] != '['; end++)
        {
            start = text[end] is '.' or '+' ? end + 1 : start;
        }

        int suffix = end;
        if (suffix + 1 < text.Length && text[suffix + 1] != ']')
        {
            int depth = 0;
            do
            {
                depth += text[suffix] == '[' ? 1 : text[suffix] == ']' ? -1 : 0;
                suffix++;
            }
            while (depth > 0);
        }

        return suffix == text.Length ? text.Substring(start, end - start) : string.Concat(text.AsSpan(start, end - start), text.AsSpan(suffix));
    }

    [RuntimeImport("tock_type_name_table_address")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nint Address();
}
