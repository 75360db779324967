// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Abi;

/// <summary>The constants for assembly.</summary>
internal static class AssemblyHeader
{
    internal static string Write(AbiDescription abi)
    {
        StringBuilder text = new();
        text.Append("@ SPDX-License-Identifier: Apache-2.0 OR MIT\n");
        text.Append("@ Written by tools/Tock.Abi from abi/tock.json; change that and run it.\n");
        Group(text, "Classes of system calls: the number in the svc instruction", "TOCK_SVC_", abi.Classes);
        Group(text, "Forms of Yield", "TOCK_YIELD_", abi.Yields);
        Group(text, "Forms of Exit", "TOCK_EXIT_", abi.Exits);
        Group(text, "Memory operations", "TOCK_MEMOP_", abi.MemoryOperations);
        Group(text, "Forms of a result, in r0", "TOCK_", abi.Variants);
        Group(text, "Errors", "TOCK_ERROR_", abi.Errors);
        foreach (AbiDriver driver in abi.Drivers)
        {
            text.Append($"\n@ {driver.Summary}\n");
            Equate(text, $"TOCK_DRIVER_{driver.C}", $"0x{driver.Number:x}");
            Equates(text, $"TOCK_{driver.C}_", driver.Commands);
            Equates(text, $"TOCK_{driver.C}_SLOT_", driver.Upcalls);
            Equates(text, $"TOCK_{driver.C}_BUFFER_", driver.Buffers);
        }

        return text.ToString();
    }

    private static void Group(StringBuilder text, string title, string prefix, IReadOnlyList<AbiEntry> entries)
    {
        text.Append($"\n@ {title}\n");
        Equates(text, prefix, entries);
    }

    private static void Equates(StringBuilder text, string prefix, IReadOnlyList<AbiEntry> entries)
    {
        foreach (AbiEntry entry in entries)
        {
            Equate(text, prefix + entry.C, $"{entry.Number}");
        }
    }

    private static void Equate(StringBuilder text, string name, string value) => text.Append($"    .equ {name}, {value}\n");
}
