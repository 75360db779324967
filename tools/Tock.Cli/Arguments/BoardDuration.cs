// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Cli.Arguments;

/// <summary>A span of board time as typed: a decimal number and a unit, <c>500ms</c>, <c>5s</c>, <c>1.5s</c>, <c>2m</c>.</summary>
public static class BoardDuration
{
    private static readonly (string Unit, decimal Milliseconds)[] s_units = [("ms", 1m), ("s", 1_000m), ("m", 60_000m), ("h", 3_600_000m)];

    /// <summary>The longest span: a day.</summary>
    public static TimeSpan Longest => TimeSpan.FromDays(1);

    /// <summary>Parses a span of more than zero and at most <see cref="Longest"/>.</summary>
    /// <exception cref="ToolException">The text is no such span.</exception>
    public static TimeSpan Parse(string text)
    {
        foreach ((string unit, decimal milliseconds) in s_units)
        {
            if (!text.EndsWith(unit, StringComparison.Ordinal))
            {
                continue;
            }

            if (!decimal.TryParse(text.AsSpan(0, text.Length - unit.Length), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out decimal number))
            {
                break;
            }

            if (number <= 0 || number > (decimal)Longest.TotalMilliseconds / milliseconds)
            {
                throw new ToolException($"the duration '{text}' is out of range", "give more than 0 and at most 24h, for example --for 5s", ExitCode.Usage);
            }

            return TimeSpan.FromTicks((long)(number * milliseconds * TimeSpan.TicksPerMillisecond));
        }

        throw new ToolException($"'{text}' is not a duration", "write a number and a unit: 500ms, 5s, 1.5s, 2m", ExitCode.Usage);
    }
}
