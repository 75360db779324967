// SPDX-License-Identifier: Apache-2.0 OR MIT

/// <summary>Has no heap, waits with the process asleep, and ends with a number.</summary>
internal static class Program
{
    private static int s_count;

    private static int Main()
    {
        Console.Write("quiet\n"u8);
        for (int count = 0; count < 3; count++)
        {
            s_count++;
            Led.Toggle(1);
            Alarm.Sleep(TimeSpan.FromMilliseconds(100));
        }

        return s_count;
    }
}
