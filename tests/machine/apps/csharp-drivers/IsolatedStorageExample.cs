// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class IsolatedStorageExample
{
    internal static void Run()
    {
        // The region is all zeros at first, and this application's alone.
        Span<byte> starts = stackalloc byte[1];
        IsolatedStorage.Read(0, starts);
        starts[0]++;
        IsolatedStorage.Write(0, starts);
        Console.WriteLine($"storage: OK, {IsolatedStorage.Size} bytes, start {starts[0]}");
    }
}
