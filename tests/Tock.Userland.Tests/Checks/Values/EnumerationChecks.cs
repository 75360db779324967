// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Text;

namespace Tock.Userland.Tests.Checks;

/// <summary>Values of enumerations as texts, and from texts.</summary>
internal static class EnumerationChecks
{
    internal static string Plain() => $"{Colour.Red} {Colour.Green} {Colour.Blue} {(Colour)3} {(Colour)(-1)} {(Colour)int.MinValue} {default(Level)} {Level.High} {(Level)2} {DayOfWeek.Friday}";

    internal static string Widths() => $"{Byte.Last} {(Byte)254} {SByte.First} {SByte.Minus} {(SByte)(-2)} {Short.First} {(Short)(-3)} {UShort.Last} {(UShort)65534} {UInt.Last} {(UInt)0x80000000} {Long.First} {Long.Minus} {Long.Last} {(Long)(-7)} {ULong.Last} {ULong.Half} {(ULong)0xFFFFFFFFFFFFFFFE}";

    internal static string Combined() => $"{Access.None} {Access.Read} {Access.Write} {Access.Read | Access.Run} {Access.Read | Access.Write} {Access.All} {Access.All | Access.Hidden} {(Access)32} {(Access)33} {(Access)(-1)} {Access.Hidden | Access.Run}";

    internal static string CombinedWidths() => $"{(Bits)0} {Bits.First | Bits.Eighth} {(Bits)0x18} {(Bits)0xFF} {Wide.First | Wide.Last} {(Wide)3} {Wide.Last} {Signed.Minus} {Signed.One} {(Signed)(-2)} {Signed.Lowest | Signed.One} {(Signed)0}";

    internal static string NamesOfOneValue() => $"{Same.First} {Same.Second} {Same.Other} {Same.Again} {SameBits.One | SameBits.Two} {SameBits.AlsoOne} {SameBits.Nothing} {Unsorted.A} {Unsorted.B} {Unsorted.C}";

    internal static string Formats()
    {
        return Formatted(Colour.Blue) + Formatted((Colour)9) + Formatted(Level.High) + Formatted((Level)3) + Formatted(Access.Read | Access.Run) + Formatted((Access)32) + Formatted(Access.None)
            + Formatted(SByte.Minus) + Formatted(Long.First) + Formatted(ULong.Last) + Formatted(UShort.Last) + Formatted(Bits.First | Bits.Eighth) + Formatted((Same)3);
    }

    internal static string BadFormats() => Kind(() => Colour.Red.ToString("Q")) + Kind(() => Colour.Red.ToString("DD")) + Kind(() => $"{Colour.Red:G2}");

    internal static string InTexts()
    {
        object boxed = Access.Write | Access.Run;
        Level? some = Level.High;
        Level? none = null;
        Enum value = Colour.Green;
        StringBuilder builder = new StringBuilder();
        builder.Append(Colour.Red).Append(boxed).Append($"{Level.High}");
        List<Colour> colours = [Colour.Blue, Colour.Red, (Colour)5];
        return $"[{Colour.Red,8}][{Colour.Red,-8}][{Access.All,3}][{boxed}][{some}][{none}][{value}]" + Colour.Green + boxed + some + string.Format("{0} {1:D} {2,7:G}", Colour.Blue, Colour.Blue, Colour.Blue) + builder + string.Join(",", colours) + Text(Level.Low) + Text<object>(Colour.Green) + (Level.High, 1);
    }

    internal static string OfOtherTypes() => $"{Holder<int>.State.Full} {Holder<string>.State.Empty} {Letters.Größe} {Letters.日付} {Letters.x} {Outer.Inner_Name.First} {Outer_Inner.Name.Second} {(Nothing)0} {(Nothing)1}";

    internal static string ManyMembers()
    {
        string result = "";
        for (int index = 30; index < 40; index++)
        {
            result += (Many)index + " ";
        }

        return result;
    }

    internal static string Members() => $"{Enum.GetName(Colour.Green)} {Enum.GetName((Colour)4) is null} {Enum.GetName(Access.All)} {Enum.GetName(Access.Read | Access.Run) is null} {Enum.IsDefined(Level.High)} {Enum.IsDefined((Level)1)} {Enum.IsDefined(SByte.First)} {string.Join(",", Enum.GetNames<SByte>())} {string.Join(",", Enum.GetValues<SByte>())} {string.Join(",", Enum.GetNames<Same>())} {string.Join(",", Enum.GetValues<Access>())} {Enum.GetValues<Nothing>().Length} {string.Join(",", Enum.GetNames<Unsorted>())}";

    internal static string Parsed()
    {
        string result = "";
        foreach (string text in (string[])["Red", " Blue ", "red", "2", "-1", "+7", "Red,Blue", "Red, Green ,Blue", "", " ", ",", "Red,", "Purple", "3000000000", "2x", "Red Blue"])
        {
            result += Enum.TryParse(text, out Colour colour) + " " + colour + " " + Enum.TryParse(text, true, out colour) + " " + colour + ";";
        }

        return result + Enum.TryParse((string?)null, out Level level) + level + Enum.TryParse("HIGH", ignoreCase: true, out level) + level + Enum.Parse<Access>("Run, Read") + Enum.Parse<ULong>("18446744073709551615") + Enum.Parse<SByte>("-128") + Enum.Parse<Byte>("254");
    }

    internal static string NotParsed() => Kind(() => Enum.Parse<Colour>("Purple")) + Kind(() => Enum.Parse<Colour>("")) + Kind(() => Enum.Parse<Colour>(null!)) + Kind(() => Enum.Parse<Colour>("red")) + Kind(() => Enum.Parse<Byte>("256")) + Kind(() => Enum.Parse<Byte>("-1")) + Kind(() => Enum.Parse<SByte>("128")) + Kind(() => Enum.Parse<Colour>("1.5")) + Kind(() => Enum.Parse<Colour>("red", ignoreCase: true));

    internal static string Written() => $"{Colour.Red}|{(Colour)9}|{Access.Read | Access.Run}|{Level.High,6}|{Level.High,-6}|{Level.High:X}|{Access.All:D}|{(SByte)(-5)}|{(Level?)Level.Low}|{(Level?)null}|{(object)Level.Low}";

    // The board's application writes this one straight to the console, without a text in between.
    internal static string WrittenToConsole() => Written();

    private static string Formatted(Enum value) => $"{value.ToString("G")} {value:g} {value:D} {value:d} {value:X} {value:x} {value:F} {value:f} {value.ToString("")} {value.ToString((string?)null)};";

    private static string Text<T>(T value) => $"{value}{value?.ToString()}";

    private static string Kind(Func<object> action)
    {
        try
        {
            return action() + " ";
        }
        catch (FormatException)
        {
            return "format ";
        }
        catch (OverflowException)
        {
            return "overflow ";
        }
        catch (ArgumentNullException)
        {
            return "null ";
        }
        catch (ArgumentException)
        {
            return "argument ";
        }
    }

    internal enum Colour
    {
        Red,
        Green,
        Blue,
    }

    internal enum Level : byte
    {
        Low,
        High = 200,
    }

    [Flags]
    internal enum Access
    {
        None = 0,
        Read = 1,
        Write = 2,
        Run = 4,
        All = Read | Write | Run,
        Hidden = 16,
    }

    internal enum SByte : sbyte
    {
        First = sbyte.MinValue,
        Minus = -1,
        Zero = 0,
        Last = sbyte.MaxValue,
    }

    private enum Byte : byte
    {
        First,
        Last = byte.MaxValue,
    }

    private enum Short : short
    {
        Last = short.MaxValue,
        First = short.MinValue,
    }

    private enum UShort : ushort
    {
        First,
        Last = ushort.MaxValue,
    }

    private enum UInt : uint
    {
        First,
        Last = uint.MaxValue,
    }

    private enum Long : long
    {
        First = long.MinValue,
        Minus = -1,
        Last = long.MaxValue,
    }

    private enum ULong : ulong
    {
        First,
        Half = 1UL << 63,
        Last = ulong.MaxValue,
    }

    [Flags]
    private enum Bits : byte
    {
        First = 1,
        Eighth = 0x80,
        Middle = 0x18,
    }

    [Flags]
    private enum Wide : ulong
    {
        First = 1,
        Last = 1UL << 63,
    }

    [Flags]
    private enum Signed
    {
        Lowest = int.MinValue,
        Minus = -1,
        One = 1,
    }

    private enum Same
    {
        First = 1,
        Second = 1,
        Other = 2,
        Again = First,
    }

    [Flags]
    private enum SameBits
    {
        Nothing = 0,
        Zero = 0,
        One = 1,
        AlsoOne = 1,
        Two = 2,
    }

    private enum Unsorted
    {
        A = 1,
        B = 1,
        C = 0,
    }

    private enum Letters
    {
        x,
        Größe,
        日付,
    }

    private enum Nothing
    {
    }

    private enum Many
    {
        M0, M1, M2, M3, M4, M5, M6, M7, M8, M9, M10, M11, M12, M13, M14, M15, M16, M17, M18, M19, M20, M21, M22, M23, M24, M25, M26, M27, M28, M29, M30, M31, M32, M33, M34, M35, M36, M38 = 38,
    }

    private static class Holder<T>
    {
        internal enum State
        {
            Empty,
            Full,
        }
    }

    // The compiler's names of the two enumerations in here would be the same.
    private static class Outer
    {
        internal enum Inner_Name
        {
            First,
            Second,
        }
    }

    private static class Outer_Inner
    {
        internal enum Name
        {
            Wrong,
            Second,
        }
    }
}
