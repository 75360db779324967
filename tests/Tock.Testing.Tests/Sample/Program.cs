// SPDX-License-Identifier: Apache-2.0 OR MIT

// Does what is typed.
Console.Write("> ");
string? wish = await Console.ReadLineAsync();
Program.Started++;
switch (wish)
{
    case "poll":
        Wishes.Poll();
        break;
    case "spin":
        Wishes.SpinForATime();
        break;
    case "stick":
        while (true)
        {
        }

    case "go round":
        Wishes.GoRound();
        break;
    case "descend":
        Wishes.Descend(int.MaxValue);
        break;
    case "tasks":
        await Wishes.TakeTurns();
        break;
    case "times":
        await Wishes.TakeTimes();
        break;
    case "fail":
        await Wishes.Fail();
        break;
    case "hold on":
        await Wishes.HoldOn();
        break;
    case "exit":
        Syscalls.Exit(7);
        break;
    case "end":
        Wishes.End();
        break;
    case "restart":
        Console.WriteLine($"wish {Program.Started}");
        Syscalls.Restart(0);
        break;
    case "work":
        Wishes.Work().GetAwaiter().GetResult();
        break;
    case "values":
        await Wishes.WaitForValues();
        break;
    case "capitals":
        Wishes.AskForCapitals();
        break;
    case "serve":
        await Wishes.Serve();
        break;
}

Console.WriteLine("done");

/// <content>What a process begins with.</content>
internal static partial class Program
{
    internal static int Started { get; set; }
}
