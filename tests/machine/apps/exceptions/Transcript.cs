// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>Lines about what happens.</summary>
internal static class Transcript
{
    /// <summary>Runs a part under its name. What it does not catch is told, and the next goes on.</summary>
    internal static void Run(string name, Part part)
    {
        Console.WriteLine(name);
        try
        {
            part();
        }
        catch (Exception exception)
        {
            Say("not caught", exception);
        }
    }

    internal static void Say(string text)
    {
        Console.Write("  ");
        Console.WriteLine(text);
    }

    internal static void Say(string text, int number)
    {
        Console.Write("  ");
        Console.Write(text);
        Console.Write(" ");
        if (number < 0)
        {
            Console.Write("-");
            number = -number;
        }

        WriteNumber(number);
        Console.WriteLine();
    }

    internal static void Say(string text, Exception exception)
    {
        Console.Write("  ");
        Console.Write(text);
        Console.Write(" ");
        Console.Write(NameOf(exception));
        Console.Write(": ");
        Console.WriteLine(exception is Known ? exception.Message : "a message");
    }

    // Types have no names to ask for here.
    private static string NameOf(Exception exception)
    {
        return exception switch
        {
            Special => "Special",
            Known => "Known",
            ArgumentNullException => "ArgumentNullException",
            ArgumentOutOfRangeException => "ArgumentOutOfRangeException",
            ArgumentException => "ArgumentException",
            ObjectDisposedException => "ObjectDisposedException",
            InvalidOperationException => "InvalidOperationException",
            NotSupportedException => "NotSupportedException",
            IndexOutOfRangeException => "IndexOutOfRangeException",
            NullReferenceException => "NullReferenceException",
            InvalidCastException => "InvalidCastException",
            DivideByZeroException => "DivideByZeroException",
            OverflowException => "OverflowException",
            ArrayTypeMismatchException => "ArrayTypeMismatchException",
            TypeInitializationException => "TypeInitializationException",
            _ => "Exception",
        };
    }

    private static void WriteNumber(int number)
    {
        if (number >= 10)
        {
            WriteNumber(number / 10);
        }

        Console.Write((number % 10) switch
        {
            0 => "0",
            1 => "1",
            2 => "2",
            3 => "3",
            4 => "4",
            5 => "5",
            6 => "6",
            7 => "7",
            8 => "8",
            _ => "9",
        });
    }
}
