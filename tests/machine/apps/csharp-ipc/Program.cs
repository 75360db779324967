// SPDX-License-Identifier: Apache-2.0 OR MIT

// A service that has not begun to listen hears nothing.
Alarm.Sleep(TimeSpan.FromMilliseconds(100));
uint service = Ipc.Discover("capitals-service");
SharedBuffer buffer = new(32);
Ipc.Lend(service, buffer);
"written by two"u8.CopyTo(buffer.Span);
Ipc.Call(service);
Tell();
"and once more"u8.CopyTo(buffer.Span);
buffer.Span[13] = 0;
await Ipc.CallAsync(service);
Tell();
Console.WriteLine($"ipc: no such application: {Ipc.TryDiscover("nobody"u8, out _).Name()}");

void Tell()
{
    Console.WriteLine($"ipc: the answer is {buffer.Span[..buffer.Span.IndexOf((byte)0)]}");
}
