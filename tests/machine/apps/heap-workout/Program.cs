// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;
using Tock.Heap.Tests.Workout;

const int Rounds = 2500;
Span<byte> digits = stackalloc byte[8];
for (uint seed = 1; seed <= 8; seed++)
{
    Report("workout "u8, HeapWorkout.Run(seed, Rounds), digits);
}

HeapStatistics before = HeapStatistics.Read();
GC.Collect();
HeapStatistics after = HeapStatistics.Read();
Report("collections "u8, before.Collections, digits);
Report("longest "u8, before.LongestCollection, digits);
Report("size "u8, after.Size, digits);
Report("left "u8, after.Size - after.Free, digits);
Console.Write("end\n"u8);

static void Report(ReadOnlySpan<byte> name, uint value, Span<byte> digits)
{
    for (int i = 7; i >= 0; i--)
    {
        digits[i] = "0123456789abcdef"u8[(int)(value & 15)];
        value >>= 4;
    }

    Console.Write(name);
    Console.Write(digits);
    Console.Write("\n"u8);
}
