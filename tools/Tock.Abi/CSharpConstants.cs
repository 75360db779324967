// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;

namespace Tock.Abi;

/// <summary>The constants for the kernel and the capsules, and for the library of applications in C#, a file for each group.</summary>
internal static class CSharpConstants
{
    internal static IEnumerable<GeneratedFile> Write(AbiDescription abi)
    {
        yield return Group("SyscallClass", "Classes of system calls: the number in the supervisor call instruction.", abi.Classes);
        yield return Group("YieldVariant", "Forms of Yield (TRD 104, section 4.1).", abi.Yields);
        yield return Group("ExitVariant", "Forms of Exit (TRD 104, section 4.7).", abi.Exits);
        yield return Group("MemoryOperation", "Memory operations (TRD 104, section 4.6).", abi.MemoryOperations);
        yield return Group("ReturnVariant", "Forms of a system call's result: what r0 says about r1 to r3 (TRD 104, section 3.2).", abi.Variants);
        yield return Errors(abi, "Tock.Kernel", "kernel/ErrorCode.cs", hasNone: false);
        yield return Errors(abi, "Tock", "corelib/Application/Tock/ErrorCode.cs", hasNone: true);
        yield return ErrorNames(abi);
        foreach (AbiDriver driver in abi.Drivers)
        {
            yield return Driver(driver, "Tock.Kernel.Abi", "public", "kernel/Abi");
            yield return Driver(driver, "Libtock.Abi", "internal", "userland/cs/Libtock/Abi");
        }

        // What the core library of applications uses itself: time, the console for its last words, and memory that processes lend each other.
        foreach (AbiDriver driver in abi.Drivers.Where(driver => driver.Name is "Alarm" or "Console" or "Ipc"))
        {
            yield return Driver(driver, "Tock.Abi", "internal", "corelib/Application/Tock/Abi");
        }
    }

    private static StringBuilder Begin(string space, string summary)
    {
        StringBuilder text = new();
        text.Append("// SPDX-License-Identifier: Apache-2.0 OR MIT\n");
        text.Append("// Written by tools/Tock.Abi from abi/tock.json; change that and run it.\n\n");
        text.Append($"namespace {space};\n\n/// <summary>{summary}</summary>\n");
        return text;
    }

    private static GeneratedFile Group(string type, string summary, IReadOnlyList<AbiEntry> entries)
    {
        StringBuilder text = Begin("Tock.Kernel.Syscalls", summary);
        text.Append($"internal static class {type}\n{{\n");
        Constants(text, "internal", string.Empty, entries);
        return new GeneratedFile($"kernel/Syscalls/{type}.cs", End(text));
    }

    private static GeneratedFile Errors(AbiDescription abi, string space, string path, bool hasNone)
    {
        StringBuilder text = Begin(space, "Why an operation failed (TRD 104, section 3.3).");
        text.Append("public enum ErrorCode : uint\n{\n");
        if (hasNone)
        {
            text.Append("    /// <summary>It did not fail.</summary>\n    None = 0,\n\n");
        }

        foreach (AbiEntry entry in abi.Errors)
        {
            text.Append($"    /// <summary>{entry.C}: {entry.Summary}.</summary>\n    {entry.Name} = {entry.Number},\n\n");
        }

        return new GeneratedFile(path, End(text));
    }

    private static GeneratedFile ErrorNames(AbiDescription abi)
    {
        StringBuilder text = Begin("Tock", "Errors in words.");
        text.Append("public static class ErrorNames\n{\n");
        text.Append("    /// <summary>The name of an error as documentation spells it, such as NOMEM; OK for none.</summary>\n");
        text.Append("    /// <param name=\"error\">The error.</param>\n");
        text.Append("    public static string Name(this ErrorCode error) => error switch\n    {\n");
        text.Append("        ErrorCode.None => \"OK\",\n");
        foreach (AbiEntry entry in abi.Errors)
        {
            text.Append($"        ErrorCode.{entry.Name} => \"{entry.C}\",\n");
        }

        text.Append("        _ => \"?\",\n    };\n\n");
        text.Append("    internal static string Of(ErrorCode error) => error switch\n    {\n");
        foreach (AbiEntry entry in abi.Errors)
        {
            text.Append($"        ErrorCode.{entry.Name} => \"{entry.C}: {entry.Summary}\",\n");
        }

        text.Append("        _ => \"the kernel answered in a form that the call does not allow\",\n    };\n\n");
        return new GeneratedFile("corelib/Application/Tock/ErrorNames.cs", End(text));
    }

    private static GeneratedFile Driver(AbiDriver driver, string space, string access, string folder)
    {
        StringBuilder text = Begin(space, $"The numbers of driver 0x{driver.Number:x}: {driver.Summary}.");
        text.Append($"{access} static class {driver.Name}Abi\n{{\n");
        text.Append($"    /// <summary>The driver number.</summary>\n    {access} const uint DriverNumber = 0x{driver.Number:x};\n\n");
        Constants(text, access, "Command", driver.Commands);
        Constants(text, access, "Upcall", driver.Upcalls);
        Constants(text, access, "Buffer", driver.Buffers);
        return new GeneratedFile($"{folder}/{driver.Name}Abi.cs", End(text));
    }

    private static void Constants(StringBuilder text, string access, string prefix, IReadOnlyList<AbiEntry> entries)
    {
        foreach (AbiEntry entry in entries)
        {
            string kind = entry.Kind is null ? string.Empty : $"{entry.Kind} Allow: ";
            string summary = kind.Length == 0 ? char.ToUpperInvariant(entry.Summary[0]) + entry.Summary[1..] : kind + entry.Summary;
            text.Append($"    /// <summary>{summary}.</summary>\n    {access} const uint {prefix}{entry.Name} = {entry.Number};\n\n");
        }
    }

    private static string End(StringBuilder text)
    {
        text.Length--;
        return text.Append("}\n").ToString();
    }
}
