// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace Tock.Userland.Tests.Checks;

/// <summary>Whole numbers as texts and back.</summary>
internal static class NumberChecks
{
    private static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    internal static string Limits() =>
        $"{byte.MaxValue} {sbyte.MinValue} {short.MinValue} {ushort.MaxValue} {int.MinValue} {int.MaxValue} {uint.MaxValue} {long.MinValue} {long.MaxValue} {ulong.MaxValue}";

    internal static string Texts() => 0.ToString(s_culture) + 10.ToString(s_culture) + (-10).ToString(s_culture) + 1000000000.ToString(s_culture) + 1000000000000L.ToString(s_culture) + 4000000000u.ToString(s_culture);

    internal static string Hexadecimal() => 255.ToString("X", s_culture) + (-1).ToString("x", s_culture) + ((short)-1).ToString("X", s_culture) + ((sbyte)-2).ToString("X2", s_culture) + 4096L.ToString("X8", s_culture) + 0.ToString("X", s_culture);

    internal static string Decimals() => 5.ToString("D5", s_culture) + (-5).ToString("D5", s_culture) + 12345.ToString("D2", s_culture) + 5.ToString("00", s_culture) + 123.ToString("00", s_culture);

    internal static string FixedPoint() => 5.ToString("F", s_culture) + 5.ToString("F0", s_culture) + (-5).ToString("F3", s_culture);

    internal static string Groups() => 0.ToString("N0", s_culture) + 999.ToString("N0", s_culture) + 1000.ToString("N0", s_culture) + (-1234567).ToString("N1", s_culture) + 123456789012L.ToString("N0", s_culture);

    internal static string Parsed() => (int.Parse("42", s_culture) + int.Parse(" -17 ", s_culture) + int.Parse("+5", s_culture)).ToString(s_culture);

    internal static string ParsedLimits() => $"{int.Parse("-2147483648", s_culture)} {long.Parse("-9223372036854775808", s_culture)} {ulong.Parse("18446744073709551615", s_culture)} {byte.Parse("255", s_culture)} {sbyte.Parse("-128", s_culture)}";

    internal static string ParsedHexadecimal() => $"{int.Parse("FF", NumberStyles.HexNumber, s_culture)} {int.Parse("ffffffff", NumberStyles.HexNumber, s_culture)} {byte.Parse("7f", NumberStyles.AllowHexSpecifier, s_culture)} {ulong.Parse("DEADBEEF01234567", NumberStyles.HexNumber, s_culture)}";

    internal static string Tried()
    {
        string result = "";
        foreach (string text in (string[])["1", "-1", "", " ", "x", "1x", "x1", "2147483647", "2147483648", "-2147483649", "1 2", "--1", "+", "007", "1.0", "99999999999999999999"])
        {
            result += int.TryParse(text, NumberStyles.Integer, s_culture, out int value) ? value + ";" : "no" + value + ";";
        }

        return result;
    }

    internal static string TriedUnsigned()
    {
        string result = "";
        foreach (string text in (string[])["0", "-0", "-1", "4294967295", "4294967296", "256"])
        {
            result += (uint.TryParse(text, out uint value) ? value + ";" : "no;") + (byte.TryParse(text, out byte small) ? small + ";" : "no;");
        }

        return result;
    }

    internal static string TriedSpan() => $"{int.TryParse("a123b".AsSpan(1, 3), out int value)} {value}";

    internal static string WithThousands() => int.Parse("1,234,567", NumberStyles.AllowThousands, s_culture).ToString(s_culture);

    internal static string FormattedIntoSpan()
    {
        Span<char> buffer = stackalloc char[6];
        bool first = 12345.TryFormat(buffer, out int written);
        bool second = 1234567.TryFormat(buffer, out int nothing);
        bool third = 255.TryFormat(buffer[written..], out int more, "X");
        return $"{first}{written}{second}{nothing}{third}{more}{buffer[..written]}";
    }

    internal static string Compared() => $"{1.CompareTo(2)} {2.CompareTo(1)} {1.CompareTo(1)} {((IComparable)5).CompareTo(7)} {5.Equals(5)} {5.Equals((object)5L)} {uint.MaxValue.CompareTo(0u)} {long.MinValue.CompareTo(0)}";

    internal static string Booleans() => $"{true} {false} {bool.Parse(" true ")} {bool.TryParse("FALSE", out bool no)} {no} {bool.TryParse("yes", out _)} {true.CompareTo(false)}";

    internal static string Characters() => $"{'a'} {'a'.ToString()} {(int)'a'} {char.Parse("q")} {'a'.CompareTo('b')} {(char)('a' + 1)}";

    internal static string Conversions() => $"{Convert.ToString(10, 2)} {Convert.ToString(255, 16)} {Convert.ToString(-1, 2)} {Convert.ToString(8, 8)} {Convert.ToInt32("ff", 16)} {Convert.ToInt32("1010", 2)} {Convert.ToInt32("0x1F", 16)} {Convert.ToInt32("42", s_culture)} {Convert.ToInt32(true)} {Convert.ToInt32('a')} {Convert.ToByte(200)}";

    internal static string HexOfBytes() => Convert.ToHexString([0, 1, 0xAB, 0xFF]) + Convert.ToHexStringLower([0xAB]) + string.Join(",", Convert.FromHexString("00ffA5"));
}
