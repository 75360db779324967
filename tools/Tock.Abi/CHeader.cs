// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Abi;

/// <summary>The header for C.</summary>
internal static class CHeader
{
    internal static string Write(AbiDescription abi)
    {
        StringBuilder text = new();
        text.Append("""
            // SPDX-License-Identifier: Apache-2.0 OR MIT
            // Written by tools/Tock.Abi from abi/tock.json; change that and run it.

            /// The numbers of the system call interface (TRD 104) and of the drivers.

            #ifndef TOCK_ABI_H
            #define TOCK_ABI_H

            /// Result of most calls of this library: TOCK_OK, or why it failed. A status that arrives in an upcall can be used as it is.

            """.ReplaceLineEndings("\n"));
        text.Append("typedef enum {\n    TOCK_OK = 0,\n");
        Enumerators(text, "TOCK_", abi.Errors);
        text.Append("    TOCK_BADRVAL = 1024, ///< the kernel answered in a form that the call does not allow\n} tock_error_t;\n");
        text.Append("\n/// Forms of a system call's result: what r0 says about r1 to r3.\ntypedef enum {\n");
        Enumerators(text, "TOCK_", abi.Variants);
        text.Append("} tock_variant_t;\n");
        Group(text, "Classes of system calls: the number in the svc instruction.", "TOCK_SVC_", abi.Classes);
        Group(text, "Forms of Yield.", "TOCK_YIELD_", abi.Yields);
        Group(text, "Forms of Exit.", "TOCK_EXIT_", abi.Exits);
        Group(text, "Memory operations.", "TOCK_MEMOP_", abi.MemoryOperations);
        text.Append("\n/// Driver numbers.\nenum {\n");
        foreach (AbiDriver driver in abi.Drivers)
        {
            text.Append($"    TOCK_DRIVER_{driver.C} = 0x{driver.Number:x}, ///< {driver.Summary}\n");
        }

        text.Append("};\n");
        foreach (AbiDriver driver in abi.Drivers)
        {
            text.Append($"\n/// Driver 0x{driver.Number:x}: {driver.Summary}.\nenum {{\n");
            Enumerators(text, $"TOCK_{driver.C}_", driver.Commands);
            Enumerators(text, $"TOCK_{driver.C}_SLOT_", driver.Upcalls);
            Enumerators(text, $"TOCK_{driver.C}_BUFFER_", driver.Buffers);
            text.Append("};\n");
        }

        return text.Append("\n#endif\n").ToString();
    }

    private static void Group(StringBuilder text, string title, string prefix, IReadOnlyList<AbiEntry> entries)
    {
        text.Append($"\n/// {title}\nenum {{\n");
        Enumerators(text, prefix, entries);
        text.Append("};\n");
    }

    private static void Enumerators(StringBuilder text, string prefix, IReadOnlyList<AbiEntry> entries)
    {
        foreach (AbiEntry entry in entries)
        {
            text.Append($"    {prefix}{entry.C} = {entry.Number}, ///< {entry.Summary}\n");
        }
    }
}
