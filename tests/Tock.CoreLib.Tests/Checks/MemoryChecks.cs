// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.CoreLib.Tests.Checks;

/// <summary>Spans, inline arrays, texts, static data and delegates.</summary>
[Tock.BootTime]
internal static class MemoryChecks
{
    internal static long InlineArrays()
    {
        EightBytes bytes = default;
        for (int index = 0; index < 8; index++)
        {
            bytes[index] = (byte)(index * index);
        }

        Span<byte> span = bytes;
        return Sum(span[2..6]) + (Sum(span[^3..]) * 1000);
    }

    internal static long SpanCopies()
    {
        FiveWide values = default;
        Span<Wide> span = values;
        span[0].A = 8;
        span[1].D = 0x5_0000_0001;
        span[..2].CopyTo(span[3..]);
        Wide copy = span[4];
        copy.B = 2;
        copy.C = 6 + copy.B;
        span[2] = copy;
        return span[3].A + span[4].D + span[2].C;
    }

    internal static long TextsAsSpans()
    {
        string text = "Fl\u00fcgel";
        ReadOnlySpan<char> converted = text;
        return (converted.Length * 100_000) + text.AsSpan()[2] + ((string?)null).AsSpan().Length;
    }

    internal static long OverlappingCopies()
    {
        Span<byte> bytes = stackalloc byte[23];
        for (int index = 0; index < bytes.Length; index++)
        {
            bytes[index] = (byte)(index + 1);
        }

        bytes[..17].CopyTo(bytes[3..]);
        bytes[5..].CopyTo(bytes[1..]);
        long result = 0;
        foreach (byte value in bytes)
        {
            result = unchecked((result * 31) + value);
        }

        return result;
    }

    internal static long ClearAndFill()
    {
        int[] numbers = new int[9];
        Span<int> span = numbers;
        span.Fill(7);
        span[3..5].Clear();
        int sum = 0;
        foreach (int number in numbers)
        {
            sum = (sum * 3) + number;
        }

        return sum;
    }

    internal static long Texts()
    {
        long result = 0;
        foreach (char character in Statics.s_text)
        {
            result = (result * 31) + character;
        }

        return (result * 1000) + (Choose("abc") * 100) + (Choose("longer text") * 10) + Choose("hello");
    }

    internal static long StaticState()
    {
        Statics.s_preset++;
        Statics.s_zero += 3;
        Statics.s_long <<= 4;
        Statics.s_figure = new Triangle(2);
        return Statics.s_preset + Statics.s_zero + Statics.s_long + Statics.s_figure.Scale(5);
    }

    internal static long PresetObjects()
    {
        Statics.s_numbers[2] += 10;
        return (Statics.s_counter.Next() * 1000) + (Statics.s_counter.Next() * 10) + Statics.s_numbers[2] + Statics.s_numbers.Length;
    }

    internal static long ConstantTables()
    {
        int sum = 0;
        foreach (int number in Statics.Table)
        {
            sum += number;
        }

        return sum + Statics.Letters[2] + (Statics.Letters.SequenceEqual("abc"u8) ? 1000 : 0) + Statics.Letters.IndexOf((byte)'b');
    }

    internal static long Delegates()
    {
        Square square = new(6);
        Func closed = square.Sides;
        Func open = Statics.Negate;
        return (Call(closed, 5) * 100) + Call(open, 7);
    }

    internal static long Switches()
    {
        long result = 0;
        for (int index = -1; index < 11; index++)
        {
            result = (result * 7) + Select(index);
        }

        return result;
    }

    private delegate int Func(int value);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Call(Func function, int value)
    {
        return function(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Choose(string text)
    {
        return text switch
        {
            "abc" => 1,
            "xyz" => 2,
            "longer text" => 3,
            _ => 4,
        };
    }

    // Cases with calls in them, so that the compiler makes a table of jumps.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private static int Select(int value)
    {
        switch (value)
        {
            case 0: return 5;
            case 1: return Choose("abc") + 70;
            case 2: return Statics.s_zero - Statics.s_zero + 8;
            case 3: return 9;
            case 4: return 12 + Choose("q");
            case 5: return -4;
            case 6: return Statics.Negate(Choose("xyz"));
            case 7: return 1;
            case 8: return 22;
            default: return 0;
        }
    }

    private static int Sum(ReadOnlySpan<byte> bytes)
    {
        int sum = 0;
        foreach (byte value in bytes)
        {
            sum += value;
        }

        return sum;
    }
}
