// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Tock.Emulation;
using Tock.Observation.Pages;
using Tock.Web;

if (await Console.In.ReadLineAsync() is not { } line)
{
    Console.Error.WriteLine("this program is started by: tock run --ui");
    return 2;
}

try
{
    PageRequest request = JsonSerializer.Deserialize(line, PageRequestFormat.Default.PageRequest)!;
    using CancellationTokenSource end = new();
    // Who asked for the page has ended when its end of the pipe is closed. Signals come to both: the board ends first.
    using System.Runtime.InteropServices.PosixSignalRegistration interrupt = System.Runtime.InteropServices.PosixSignalRegistration.Create(
        System.Runtime.InteropServices.PosixSignal.SIGINT, context => context.Cancel = true);
    // On a thread of its own: reading the console's input blocks.
    _ = Task.Factory.StartNew(Console.In.ReadToEnd, CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default)
        .ContinueWith(_ => end.Cancel(), TaskScheduler.Default);
    await PageRun.RunAsync(request, Console.Out, Console.Error, end.Token);
    return 0;
}
catch (OperationCanceledException)
{
    return 0;
}
catch (Exception e) when (e is EmulationException or IOException or JsonException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
