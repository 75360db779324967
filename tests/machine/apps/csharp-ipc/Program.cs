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

// An application that is there, and listens to nobody.
uint deaf = Ipc.Discover("clock");
Refuse("call", () => Ipc.Call(deaf, TimeSpan.FromMilliseconds(40)));
using CancellationTokenSource source = new(40);
Refuse("cancelled call", () => Ipc.Call(deaf, source.Token));
try
{
    await Ipc.CallAsync(deaf, TimeSpan.FromMilliseconds(40));
}
catch (TimeoutException)
{
    Console.WriteLine("ipc: awaited call: no answer");
}

// The one that does answer, in time.
"at last"u8.CopyTo(buffer.Span);
buffer.Span[7] = 0;
Ipc.Call(service, TimeSpan.FromSeconds(60));
Tell();

void Refuse(string what, Func<IpcNotification> call)
{
    try
    {
        call();
        Console.WriteLine($"ipc: {what}: an answer");
    }
    catch (Exception e) when (e is TimeoutException or OperationCanceledException)
    {
        Console.WriteLine($"ipc: {what}: {(e is TimeoutException ? "no answer" : "cancelled")}");
    }
}

void Tell()
{
    Console.WriteLine($"ipc: the answer is {buffer.Span[..buffer.Span.IndexOf((byte)0)]}");
}
