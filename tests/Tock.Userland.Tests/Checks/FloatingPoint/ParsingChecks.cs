// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Globalization;

namespace Tock.Userland.Tests.Checks;

/// <summary>Floating-point numbers from texts: the bits of the nearest number, whatever the text.</summary>
internal static class ParsingChecks
{
    private static readonly string[] s_texts =
    [
        "0", "-0", "1", "+1", "-1.5", ".5", "5.", "  7\t", "1e3", "1E+3", "1e-3", "-1.25e2", "1,234.5", "0.1", "0.2", "0.3", "123456789012345678901234567890",
        "16777217", "16777219", "33554433", "33554435", "9007199254740993", "9007199254740995", "1e23", "8.41E21", "9.5367431640625e-7",
        "2.2250738585072011e-308", "2.2250738585072012e-308", "2.2250738585072014e-308", "4.9406564584124654e-324", "2.4703282292062327e-324",
        "2.4703282292062328e-324", "1e-400", "1.7976931348623157e308", "1.7976931348623158e308", "1.7976931348623159e308", "1e400", "-1e400",
        "3.4028234e38", "3.4028235e38", "3.40282357e38", "1.17549435e-38", "1.4e-45", "7e-46", "7.1e-46", "1e99999999999", "1e-99999999999",
        "0e99999", "0.000000000000000000000000000000000000000000000001e48", "1000000000000000000000000000000000000000000000000e-48",
        "Infinity", "-infinity", " NaN ", "nan", "+Infinity", "1.00000011920928955078125", "1.000000178813934326171875",
    ];

    private static readonly string[] s_none =
    [
        "", " ", ".", "-", "e5", "1e", "1e+", "1 2", "0x10", "1.2.3", "--1", "1-", "1,2,", ",1", "1.2,3", "one", "Infinit", "1f", "\u221e2",
    ];

    internal static string Doubles() => Each(s_texts, static text => $"{BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)):X} ");

    internal static string Floats() => Each(s_texts, static text => $"{BitConverter.SingleToInt32Bits(float.Parse(text, CultureInfo.InvariantCulture)):X} ");

    internal static string NoNumbers() => Each(s_none, static text =>
        $"{text}:{(double.TryParse(text, NumberStyles.Float | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out double number) ? BitConverter.DoubleToInt64Bits(number) : -1):X} ");

    internal static string Thrown() => Each(["x", "1e5x", null!], static text =>
    {
        try
        {
            return $"{float.Parse(text, CultureInfo.InvariantCulture)}";
        }
        catch (Exception e)
        {
            return $"{e is FormatException} {e is ArgumentNullException} ";
        }
    });

    internal static string Styles() =>
        $"{double.TryParse("1.5", NumberStyles.None, null, out _)} {double.TryParse("1e5", NumberStyles.AllowDecimalPoint, null, out _)} "
        + $"{double.TryParse(" 1", NumberStyles.AllowTrailingWhite, null, out _)} {double.TryParse("-1", NumberStyles.AllowDecimalPoint, null, out _)} "
        + $"{double.TryParse("1,000", NumberStyles.Float, null, out _)} {double.TryParse("1.5e3", NumberStyles.Float, null, out double value)} {value}";

    /// <summary>Half way between two numbers, a little less and a little more: with more digits than fit in any register.</summary>
    internal static string Halves()
    {
        string half = "1.00000000000000011102230246251565404236316680908203125";
        string odd = "1.00000000000000033306690738754696212708950042724609375";
        return Each([half, half + "0000", half + "00000000000000000000000000001", half[..^1] + "4", odd, odd[..^1] + "4999999999999999", "0." + new string('0', 700) + "1", half + new string('0', 900) + "1"],
            static text => $"{BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)):X} ");
    }

    /// <summary>What is written is read as the same number again.</summary>
    internal static string RoundTrips()
    {
        int wrong = 0;
        ulong bits = 88172645463325252;
        for (int index = 0; index < 400; index++)
        {
            bits = Next(bits);
            double number = BitConverter.Int64BitsToDouble(unchecked((long)bits));
            float small = BitConverter.Int32BitsToSingle(unchecked((int)(bits >> 17)));
            wrong += double.IsNaN(number) || BitConverter.DoubleToInt64Bits(double.Parse(number.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) == (long)bits ? 0 : 1;
            wrong += float.IsNaN(small) || BitConverter.SingleToInt32Bits(float.Parse(small.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture)) == BitConverter.SingleToInt32Bits(small) ? 0 : 1;
        }

        return $"{wrong}";
    }

    /// <summary>Digits and powers of ten at random: whatever the bits are, they are the same everywhere.</summary>
    internal static string Random()
    {
        long sum = 0;
        ulong state = 1442695040888963407;
        for (int index = 0; index < 400; index++)
        {
            state = Next(state);
            string text = $"{state % 1_000_000_007}.{state >> 40}{state >> 20}e{(int)(state >> 3 & 1023) - 512}";
            sum = unchecked((sum * 31) + BitConverter.DoubleToInt64Bits(double.Parse(text, CultureInfo.InvariantCulture)) + BitConverter.SingleToInt32Bits(float.Parse(text, CultureInfo.InvariantCulture)));
        }

        return $"{sum:X}";
    }

    private static ulong Next(ulong state)
    {
        state ^= state << 13;
        state ^= state >> 7;
        return state ^ (state << 17);
    }

    private static string Each(string[] texts, Func<string, string> result)
    {
        string all = "";
        foreach (string text in texts)
        {
            all += result(text);
        }

        return all;
    }
}
