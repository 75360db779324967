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

    /// <summary>Goes round a loop by its shortest way.</summary>
    internal static void GoRound()
    {
        for (; ;)
        {
            if (Program.Started > 0)
            {
                continue;
            }

            Program.Started++;
        }
    }

    /// <summary>Calls itself as often as nobody waits for.</summary>
    internal static int Descend(int number) => number < 2 ? number : Descend(number / 2) + Descend(number / 2) + Descend(number / 2) + Descend(number / 2);

    /// <summary>Ends the process where something is still to be done.</summary>
    internal static void End()
    {
        try
        {
            Syscalls.Exit(5);
        }
        finally
        {
            Led.On(0);
            Console.Write("not reached");
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

    /// <summary>Waits for value tasks in each way that there is.</summary>
    internal static async Task WaitForValues()
    {
        Console.Write($"{Later(1).Result} {Later(2).GetAwaiter().GetResult()} {await Later(3).ConfigureAwait(false)} ");
        await LaterStill(4).ConfigureAwait(false);
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

    private static async ValueTask<int> Later(int number)
    {
        await Alarm.Delay(TimeSpan.FromSeconds(1));
        return number;
    }

    private static async ValueTask LaterStill(int number)
    {
        Console.Write($"{await Later(number)} ");
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
