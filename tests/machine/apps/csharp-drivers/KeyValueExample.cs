// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class KeyValueExample
{
    internal static void Run()
    {
        Span<byte> found = stackalloc byte[20];
        KeyValue.Set("greeting"u8, "good morning"u8);
        ErrorCode error = KeyValue.TryGet("greeting"u8, found, out int length);
        Console.WriteLine($"key-value: {error.Name()}, {found[..length]}");
        KeyValue.TryDelete("greeting"u8);
        Console.WriteLine($"key-value: after delete {KeyValue.TryGet("greeting"u8, found, out _).Name()}");
    }
}
