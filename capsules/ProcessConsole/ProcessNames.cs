// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Finds processes by what a person types.</summary>
internal static class ProcessNames
{
    /// <summary>Finds a process by its name or, if none has that name, by the number of its slot.</summary>
    /// <param name="processes">The processes.</param>
    /// <param name="text">What was typed.</param>
    /// <param name="slot">The first slot that fits.</param>
    /// <returns>False if none does.</returns>
    internal static bool TryFind(ProcessManagement processes, ReadOnlySpan<byte> text, out uint slot)
    {
        for (slot = 0; slot < processes.Capacity; slot++)
        {
            if (processes.TryGet(slot, out ProcessSummary summary) && summary.Name.SequenceEqual(text))
            {
                return true;
            }
        }

        return TryParse(text, out slot) && processes.TryGet(slot, out _);
    }

    /// <summary>Writes that there is no such process, or that its name was forgotten.</summary>
    /// <param name="text">What was typed.</param>
    /// <param name="line">Where to.</param>
    internal static void WriteNotFound(ReadOnlySpan<byte> text, TextLine line)
    {
        if (text.Length == 0)
        {
            line.Append("Which process? 'list' shows their names."u8);
            return;
        }

        line.Append("There is no process "u8);
        line.Append(text);
        line.Append("; 'list' shows their names."u8);
    }

    private static bool TryParse(ReadOnlySpan<byte> text, out uint number)
    {
        number = 0;
        for (int i = 0; i < text.Length; i++)
        {
            uint digit = (uint)text[i] - '0';
            if (digit > 9 || number > 99)
            {
                return false;
            }

            number = (number * 10) + digit;
        }

        return text.Length != 0;
    }
}
