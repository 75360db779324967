// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Userland.Tests.Checks;

/// <summary>Interpolated texts.</summary>
internal static class InterpolationChecks
{
    internal static string Simple()
    {
        int number = 42;
        string word = "answer";
        return $"the {word} is {number}!";
    }

    internal static string Types()
    {
        return FormattableString(1, 2, 3, 4, 5, -6, 7, 8, 'c', true, null);
    }

    internal static string Alignments() => $"[{1,4}][{1,-4}][{"ab",4}][{"ab",-4}][{12345,3}][{'x',3}]";

    internal static string Formats() => $"{255:X} {255:x4} {-1:X} {(byte)10:X2} {7:D3} {-7:D3} {1234567:N0} {1234567:N2} {12:F1} {5:000} {10:B} {-5:G}";

    internal static string FormatsWithAlignment() => $"[{255,6:X4}][{255,-6:X4}][{1234,8:N0}]";

    internal static string LongIntegers() => $"{long.MinValue} {long.MaxValue} {ulong.MaxValue} {long.MaxValue:X} {ulong.MaxValue:N0} {long.MinValue:D25}";

    internal static string Nested() => $"a{$"b{$"c{1}"}"}";

    internal static string Spans() => $"{"hello world".AsSpan(6)}|{"hello".AsSpan(1, 3),5}";

    internal static string Nullables()
    {
        int? some = 5;
        int? none = null;
        return $"[{some}][{none}][{some:D2}]";
    }

    internal static string OwnTypes() => $"{new Celsius(21)} {new Plain()} {new Celsius(5),6}";

    internal static string Braces() => $"{{{1}}}";

    internal static string Raw() => $$"""{"value": {{1 + 1}}}""";

    internal static string Long()
    {
        string text = "";
        for (int index = 0; index < 10; index++)
        {
            text = $"{text}{index * 1111}, ";
        }

        return text;
    }

    internal static string CallsInside() => $"{Twice($"{1}-")}{Twice($"{2}+")}";

    private static string Twice(string text) => $"{text}{text}";

    private static string FormattableString(byte a, sbyte b, short c, ushort d, uint e, int f, ulong g, nint h, char i, bool j, object? k)
    {
        return $"{a}{b}{c}{d}{e}{f}{g}{h}{i}{j}{k}.";
    }

    private readonly struct Celsius(int degrees)
    {
        public override string ToString() => $"{degrees}C";
    }

    private sealed class Plain
    {
        public override string ToString() => "plain";
    }
}
