// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>What a system call gave back in the registers r0 to r3.</summary>
/// <param name="IsUnderstood">Whether r0 is the number of a form of results.</param>
/// <param name="Error">The error's name, its number if it has none, or null if there is none.</param>
/// <param name="Values">The values.</param>
public sealed record CallResult(bool IsUnderstood, string? Error, IReadOnlyList<ulong> Values)
{
    /// <summary>Reads the registers.</summary>
    internal static CallResult Read(InterfaceNames names, ReadOnlySpan<uint> registers)
    {
        if (names.Result(registers[0]) is not { } form)
        {
            return new CallResult(false, null, [registers[0]]);
        }

        int at = 1;
        string? error = null;
        if (form.IsFailure)
        {
            error = names.Error(registers[at]) ?? registers[at].ToString(System.Globalization.CultureInfo.InvariantCulture);
            at++;
        }

        List<ulong> values = [];
        foreach (int words in form.Values)
        {
            values.Add(registers[at] | (words == 2 ? (ulong)registers[at + 1] << 32 : 0));
            at += words;
        }

        return new CallResult(true, error, values);
    }
}
