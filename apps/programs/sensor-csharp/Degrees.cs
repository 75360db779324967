// SPDX-License-Identifier: Apache-2.0 OR MIT

/// <summary>Temperatures for people.</summary>
internal static class Degrees
{
    /// <summary>Hundredths of a degree as degrees with two decimals.</summary>
    internal static string Text(int centidegrees)
    {
        int size = Math.Abs(centidegrees);
        return $"{(centidegrees < 0 ? "-" : "")}{size / 100}.{size % 100:D2} C";
    }
}
