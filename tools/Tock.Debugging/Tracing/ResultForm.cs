// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>What of a result stands in the registers behind the first.</summary>
/// <param name="IsFailure">Whether an error stands first.</param>
/// <param name="Values">Width of each value in words of 32 bits, which are one or two.</param>
internal sealed record ResultForm(bool IsFailure, IReadOnlyList<int> Values)
{
    /// <summary>Reads the form from its name in C: SUCCESS_U32_U64, FAILURE_2U32.</summary>
    internal static ResultForm Parse(string name)
    {
        string[] parts = name.Split('_');
        List<int> values = [];
        foreach (string part in parts[1..])
        {
            string[] countAndWidth = part.Split('U');
            int count = countAndWidth[0].Length == 0 ? 1 : int.Parse(countAndWidth[0], System.Globalization.CultureInfo.InvariantCulture);
            values.AddRange(Enumerable.Repeat(countAndWidth[1] == "64" ? 2 : 1, count));
        }

        return new ResultForm(parts[0] == "FAILURE", values);
    }
}
