// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using System.Runtime.InteropServices;
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
    // Who asked for the page has ended when its end of the pipe is closed. Signals of the terminal come to both: the board ends first.
    using PosixSignalRegistration interrupt = PosixSignalRegistration.Create(PosixSignal.SIGINT, context => context.Cancel = true);
    using PosixSignalRegistration hangUp = PosixSignalRegistration.Create(PosixSignal.SIGHUP, context => context.Cancel = true);
    using PosixSignalRegistration quit = PosixSignalRegistration.Create(PosixSignal.SIGQUIT, context => context.Cancel = true);
    using PosixSignalRegistration termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
    {
        context.Cancel = true;
        end.Cancel();
    });
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
catch (Exception e) when (e is EmulationException or IOException or SocketException or UnauthorizedAccessException or JsonException)
{
    Console.Error.WriteLine(e.Message);
    return 1;
}
