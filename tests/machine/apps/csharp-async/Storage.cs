// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class Storage
{
    internal static async Task Run()
    {
        byte[] key = "greeting"u8.ToArray();
        byte[] found = new byte[20];
        await KeyValue.SetAsync(key, "good morning"u8.ToArray());
        int length = await KeyValue.GetAsync(key, found);
        Console.WriteLine($"key-value: OK, {found.AsSpan(0, length)}");
        await KeyValue.DeleteAsync(key);
        Console.WriteLine($"key-value: after delete {await KeyValue.GetAsync(key, found)}");
        await IsolatedStorage.WriteAsync(100, "kept"u8.ToArray());
        await IsolatedStorage.ReadAsync(100, found.AsMemory(0, 4));
        Console.WriteLine($"storage: OK, {found.AsSpan(0, 4)}");
    }
}
