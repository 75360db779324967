// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;
using Tock.Observation;
using Tock.Observation.Kernels;
using Tock.Observation.Pages;
using Tock.Tbf;
using Tock.Web.Boards;
using Tock.Web.Server;
using Tock.Web.Watching;

namespace Tock.Web;

/// <summary>Shows a board that another process runs.</summary>
public static class PageRun
{
    /// <summary>Serves the page until the board or whoever asked for it has ended, or a page asks to end the board.</summary>
    /// <param name="request">What is to be shown.</param>
    /// <param name="output">Told the page's address in the first line, and in the last one whether a page has asked to end the board.</param>
    /// <param name="errors">Told what is not shown, and why.</param>
    /// <param name="cancellationToken">Ends.</param>
    /// <exception cref="EmulationException">The board is not there.</exception>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task RunAsync(PageRequest request, TextWriter output, TextWriter errors, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(request);
        ArgumentNullException.ThrowIfNull(output);
        KernelLayout? layout = ReadLayout(request, errors);
        await using SocketBoardLink link = await SocketBoardLink.ConnectAsync(request, cancellationToken).ConfigureAwait(false);
        BoardWatcher watcher = new(link, layout, new FaultSource(request.Applications, request.SourceRoot), request.ConsoleToken);
        await using PageServer server = await PageServer.StartAsync(watcher, request.Port).ConfigureAwait(false);
        await output.WriteLineAsync(server.Address.ToString()).ConfigureAwait(false);
        using CancellationTokenSource end = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        Task watching = watcher.RunAsync(end.Token);
        await Task.WhenAny(watching, server.EndAsked, Task.Delay(Timeout.Infinite, end.Token)).ConfigureAwait(false);
        if (server.EndAsked.IsCompleted)
        {
            await output.WriteLineAsync(PageLines.End).ConfigureAwait(false);
        }

        await Task.WhenAny(watching, Task.Delay(Timeout.Infinite, end.Token)).ConfigureAwait(false);
        // The pages learn that the board has ended.
        await Task.Delay(200, CancellationToken.None).ConfigureAwait(false);
        await end.CancelAsync().ConfigureAwait(false);
        await watching.ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private static KernelLayout? ReadLayout(PageRequest request, TextWriter errors)
    {
        if (request.KernelElf is not { } elf)
        {
            errors.WriteLine("the kernel's image is not known, so the page does not show the memory");
            return null;
        }

        try
        {
            return KernelLayout.Read(File.ReadAllBytes(elf));
        }
        catch (Exception e) when (e is ObservationException or ImageException or IOException or UnauthorizedAccessException)
        {
            errors.WriteLine($"the page does not show the memory: {e.Message}");
            return null;
        }
    }
}
