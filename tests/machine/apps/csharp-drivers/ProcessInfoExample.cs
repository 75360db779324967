// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class ProcessInfoExample
{
    internal static void Run()
    {
        Span<uint> identifiers = stackalloc uint[12];
        int count = ProcessInfo.GetIdentifiers(identifiers);
        for (int index = 0; index < count; index++)
        {
            ProcessStatistics statistics = ProcessInfo.GetStatistics(identifiers[index]);
            Console.WriteLine($"process-info: {ProcessInfo.GetName(identifiers[index])}, {statistics.Calls} calls, {statistics.Restarts} restarts");
        }
    }
}
