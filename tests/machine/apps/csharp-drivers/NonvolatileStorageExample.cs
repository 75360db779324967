// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class NonvolatileStorageExample
{
    internal static void Run()
    {
        // A byte behind those that the other interface to the same region uses.
        Span<byte> starts = stackalloc byte[1];
        NonvolatileStorage.Read(8, starts);
        starts[0]++;
        NonvolatileStorage.Write(8, starts);
        Console.WriteLine($"storage: OK, {NonvolatileStorage.Size} bytes, start {starts[0]}");
    }
}
