// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Web.Server;
using Tock.Web.Watching;

namespace Tock.Web.Tests.Harness;

/// <summary>The page of a board that is none.</summary>
internal sealed class FakeShownBoard : IAsyncDisposable
{
    internal const string Token = "abcdef";

    private readonly Task _watching;

    private FakeShownBoard(FakeBoardLink link, BoardWatcher watcher, PageServer server)
    {
        Link = link;
        Server = server;
        _watching = watcher.RunAsync(CancellationToken.None);
    }

    internal FakeBoardLink Link { get; }

    internal PageServer Server { get; }

    internal static async Task<FakeShownBoard> StartAsync()
    {
        FakeBoardLink link = new();
        BoardWatcher watcher = new(link, null, new FaultSource([], null), Token);
        return new FakeShownBoard(link, watcher, await PageServer.StartAsync(watcher, port: 0));
    }

    public async ValueTask DisposeAsync()
    {
        Link.End();
        await _watching;
        await Server.DisposeAsync();
    }
}
