// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;
using System.Runtime.CompilerServices;

namespace Tock.Userland.Tests.Checks;

/// <summary>Floating-point numbers: arithmetic in single precision, which the board's processor has, and texts in both.</summary>
internal static class FloatChecks
{
    private static readonly CultureInfo s_culture = CultureInfo.InvariantCulture;

    internal static string Shortest() => $"{0f} {1f} {-1.5f} {0.1f} {100f} {123456.7f} {3.14159274f} {1e6f} {1234567f} {12345678f} {1e8f} {16777216f} {1e9f} {1e10f} {0.001f} {0.0001f} {0.00001f}";

    internal static string ShortestOfExtremes() => $"{float.MaxValue} {float.MinValue} {float.Epsilon} {1.17549435E-38f} {1.17549421E-38f} {float.NaN} {float.PositiveInfinity} {float.NegativeInfinity} {-0f}";

    internal static string ShortestOfDoubles() => $"{0.0} {1.0} {-2.5} {0.1} {1.0 / 3.0} {1e15} {1e16} {123456789012345680.0} {1e21} {1e23} {5e-324} {1.7976931348623157E+308} {2.2250738585072014E-308} {9007199254740993.0} {0.30000000000000004} {4.35} {1e-5} {0.0001} {double.NaN}";

    internal static string ShortestOfMany()
    {
        int hash = 17;
        uint bits = 12345;
        for (int index = 0; index < 300; index++)
        {
            bits = unchecked((bits * 1664525) + 1013904223);
            foreach (char character in BitConverter.UInt32BitsToSingle(bits).ToString(s_culture))
            {
                hash = unchecked((hash * 31) + character);
            }
        }

        return $"{hash}";
    }

    internal static string ShortestOfPowersOfTwo()
    {
        string result = "";
        for (uint exponent = 1; exponent < 255; exponent += 9)
        {
            result += BitConverter.UInt32BitsToSingle(exponent << 23).ToString(s_culture) + " ";
        }

        return result;
    }

    internal static string Fixed() => $"{1234.5678f:F2} {1.005:F2} {0.5:F0} {1.5:F0} {2.5:F0} {-0.001:F2} {1e20:F0} {0.1:F20} {9.999f:F2} {99.5f:F0} {0.04f:F1} {0.06f:F1} {0f:F3} {123f:F}";

    internal static string Groups() => $"{1234567.891:N2} {999.5f:N0} {-1234.5f:N1} {0.5f:N3}";

    internal static string Scientific() => $"{12345.678f:E2} {0.00012345:e4} {0f:E1} {9.995e10:E2} {1.5:E}";

    internal static string General() => $"{1234.5:G3} {0.00012345:G2} {123456789f:G5} {1.5f:G} {2.0:R} {1e-7:G3}";

    internal static string Zeros() => $"{3.14159f:0.00} {3f:0.0#} {2.5f:0.###} {0.125f:0.00} {-1.25f:0.0} {7f:0}";

    internal static string Aligned() => $"[{One(),8}]" + $"[{One(),-8:F2}]" + $"[{2.25,7:F1}]";

    internal static string Arithmetic() => $"{One() / 3} {Sum()} {One() - 0.9f} {-One()} {2 / (One() - 1)} {(int)(One() * 99.9f)} {(int)(-One() / 7)} {(float)int.MaxValue} {(uint)(One() * 3.99f)}";

    internal static string Compared() => $"{One() > 0.5f} {One() == 1} {None() == 5} {None().Equals(float.NaN)} {One().CompareTo(2f)} {None().CompareTo(6f)} {float.IsNaN(None())} {float.IsInfinity(One() / 0)} {float.IsFinite(One())} {float.IsNegative(-0f)}";

    internal static string Boxed()
    {
        object value = 1.5f;
        return value switch
        {
            double => "double",
            float number => "float" + number,
            _ => "other",
        };
    }

    internal static string Bits() => $"{BitConverter.SingleToInt32Bits(1.5f):X} {BitConverter.DoubleToInt64Bits(-2.5):X} {BitConverter.Int32BitsToSingle(0x40490FDB)}";

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float One() => 1;

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static float None() => float.NaN;

    private static float Sum()
    {
        float sum = 0;
        for (int index = 1; index <= 10; index++)
        {
            sum += index * 0.1f;
        }

        return sum;
    }
}
