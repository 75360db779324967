// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading.Tasks;

namespace Libtock.Testing;

/// <summary>
/// Runs tests as whoever is at the other end of the console asks for. A command has five bytes: <c>L</c> (list) or <c>R</c> (run), and the number of
/// a test in four decimal digits. What is said begins with <c>@test</c>; other lines are what tests print.
/// </summary>
/// <remarks>
/// <code>
/// @test ready 2                                  how many tests there are; a command is awaited
/// @test name 0 CounterTests.cs:12 CounterTests.Counts    to L: one line for each, from the number on
/// @test begin 0                                  to R
/// @test | Expected: 3                            why it fails, in as many lines as that takes
/// @test end 0 failed 12                          or passed, and the milliseconds that it took
/// @test exit 0                                   the test ends the process, from which nothing more comes
/// </code>
/// Each line begins behind the end of one, whatever a test has printed. The read of the next command is under way before "ready" is said, so that
/// nothing of it is lost.
/// </remarks>
public static class TestProgram
{
    private const int CommandLength = 5;
    private const byte ListCommand = (byte)'L';
    private const byte RunCommand = (byte)'R';

    /// <summary>Runs what is asked for, for ever.</summary>
    /// <param name="table">The tests.</param>
    /// <exception cref="Tock.TockException">NODEVICE: there is no console.</exception>
    public static async Task Run(TestTable table)
    {
        byte[] command = new byte[CommandLength];
        while (true)
        {
            Task read = Console.ReadAsync(command.AsMemory());
            Console.WriteLine($"\n@test ready {table.Count}");
            await read;
            int index = Number(command);
            if (command[0] == ListCommand && index >= 0)
            {
                List(table, index);
            }
            else if (command[0] == RunCommand && index >= 0 && index < table.Count)
            {
                await Run(table, index);
            }
            else
            {
                Console.WriteLine("\n@test refused");
            }
        }
    }

    // -1 if there are other characters than digits.
    private static int Number(byte[] command)
    {
        int number = 0;
        for (int place = 1; place < command.Length; place++)
        {
            int digit = command[place] - '0';
            if (digit is < 0 or > 9)
            {
                return -1;
            }

            number = (number * 10) + digit;
        }

        return number;
    }

    private static void List(TestTable table, int from)
    {
        Console.WriteLine();
        for (int index = from; index < table.Count; index++)
        {
            Console.WriteLine($"@test name {index} {table.Describe(index)}");
        }
    }

    private static async Task Run(TestTable table, int index)
    {
        Console.WriteLine($"\n@test begin {index}");
        Exception? failure = null;
        TimeSpan start = Alarm.Now;
        try
        {
            await table.Run(index);
        }
        catch (Exception exception)
        {
            failure = exception;
        }

        long milliseconds = (Alarm.Now - start).Ticks / TimeSpan.TicksPerMillisecond;
        Console.WriteLine();
        if (failure is null)
        {
            Console.WriteLine($"@test end {index} passed {milliseconds}");
            return;
        }

        Explain(failure);
        Console.WriteLine($"@test end {index} failed {milliseconds}");
    }

    private static void Explain(Exception failure)
    {
        try
        {
            // A check says all by its message; what else is thrown has its type and what led to it in its text.
            if (failure is AssertException)
            {
                Explain(failure.Message);
                Explain(failure.StackTrace ?? "");
            }
            else
            {
                Explain(failure.ToString());
            }
        }
        catch (OutOfMemoryException)
        {
            Explain("There is no memory left to say what the test has thrown.");
        }
    }

    private static void Explain(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty)
        {
            int end = text.IndexOf('\n');
            Console.Write("@test | ");
            Console.WriteLine(end < 0 ? text : text[..end]);
            text = end < 0 ? default : text[(end + 1)..];
        }
    }
}
