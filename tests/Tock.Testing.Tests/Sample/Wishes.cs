// SPDX-License-Identifier: Apache-2.0 OR MIT

/// <summary>What the application can do.</summary>
internal static class Wishes
{
    /// <summary>Never waits: a light follows a button.</summary>
    internal static void Poll()
    {
        while (true)
        {
            Led.Set(0, Button.IsPressed(0));
        }
    }

    /// <summary>Asks for the time until it is later.</summary>
    internal static void SpinForATime()
    {
        TimeSpan end = Alarm.Now + TimeSpan.FromMilliseconds(300);
        while (Alarm.Now < end)
        {
        }
    }

    /// <summary>What is ready goes on in its turn, and not in the middle of other code.</summary>
    internal static async Task TakeTurns()
    {
        TaskCompletionSource begin = new();
        Task first = Say("a", begin.Task);
        Task second = Say("b", begin.Task);
        begin.SetResult();
        Console.Write("begun ");
        await Task.WhenAll(first, second).ConfigureAwait(false);
        await Task.Run(() => Console.Write("run "));
        await Task.Yield();
    }

    /// <summary>All that takes time takes the board's.</summary>
    internal static async Task TakeTimes()
    {
        TimeSpan start = Alarm.Now;
        await Task.Delay(1000);
        Thread.Sleep(2000);
        using (CancellationTokenSource source = new(3000))
        {
            try
            {
                await Button.Pressed(0, source.Token);
            }
            catch (OperationCanceledException)
            {
                Console.Write("cancelled ");
            }
        }

        try
        {
            await new TaskCompletionSource().Task.WaitAsync(TimeSpan.FromSeconds(4));
        }
        catch (TimeoutException)
        {
            Console.Write("timeout ");
        }

        using CancellationTokenSource later = new();
        later.CancelAfter(TimeSpan.FromSeconds(5));
        TaskCompletionSource<bool> ended = new();
        using (later.Token.Register(() => ended.TrySetResult(true)))
        {
            Console.WriteLine($"{ended.Task.Result} {(Alarm.Now - start).TotalMilliseconds} ms");
        }
    }

    internal static async Task Fail()
    {
        await Alarm.Delay(TimeSpan.FromSeconds(1));
        Led.On(99);
    }

    /// <summary>Catches everything, and goes on.</summary>
    internal static async Task HoldOn()
    {
        while (true)
        {
            try
            {
                await Alarm.Delay(TimeSpan.FromSeconds(1));
                Console.Write(".");
            }
            catch (Exception exception) when (exception.Message.Length >= 0)
            {
                Console.Write("!");
            }
            finally
            {
                Led.Toggle(0);
            }
        }
    }

    internal static async Task Work()
    {
        Console.Write($"{await Temperature.ReadAsync()} ");
    }

    internal static void AskForCapitals()
    {
        uint service = Ipc.Discover("capitals");
        SharedBuffer buffer = new(32);
        "hello"u8.CopyTo(buffer.Span);
        Ipc.Lend(service, buffer);
        Ipc.Call(service);
        Console.WriteLine($"{buffer.Span[..5]}");
    }

    internal static async Task Serve()
    {
        await foreach (IpcNotification notification in Ipc.Serve("Sample"))
        {
            foreach (ref byte letter in notification.Memory.Span)
            {
                letter = (byte)(letter - 32);
            }

            Ipc.NotifyClient(notification.Process);
        }
    }

    private static async Task Say(string name, Task begin)
    {
        await begin;
        await Inner(name);
        Console.Write($"{name}2 ");
    }

    private static async Task Inner(string name)
    {
        Console.Write($"{name}1 ");
        await Task.Yield();
    }
}
