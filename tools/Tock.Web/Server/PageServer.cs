// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Tock.Web.Watching;

namespace Tock.Web.Server;

/// <summary>Serves the page of a board at a port that only this machine reaches.</summary>
public sealed class PageServer : IAsyncDisposable
{
    private const string SocketName = "board";

    private readonly WebApplication _application;
    private readonly TaskCompletionSource _endAsked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private PageServer(WebApplication application)
    {
        _application = application;
    }

    /// <summary>The page's address, secret included.</summary>
    public Uri Address { get; private set; } = null!;

    /// <summary>Completes when a page has asked to end the board.</summary>
    public Task EndAsked => _endAsked.Task;

    /// <summary>Starts to serve.</summary>
    /// <param name="watcher">What is looked at; runs already, or will.</param>
    /// <param name="port">The port; 0 for any that is free.</param>
    /// <exception cref="IOException">The port is in use.</exception>
    public static async Task<PageServer> StartAsync(BoardWatcher watcher, int port)
    {
        // Only as said here: other builders read from the environment and from files where else to listen.
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = 0;
            options.Listen(IPAddress.Loopback, port);
        });
        // Signals are the board's, which ends first.
        builder.Services.AddSingleton<IHostLifetime, NoLifetime>();
        WebApplication application = builder.Build();
        PageServer server = new(application);
        AccessGuard guard = new();
        application.UseWebSockets();
        application.Run(context => server.ServeAsync(context, guard, watcher));
        try
        {
            await application.StartAsync().ConfigureAwait(false);
        }
        catch
        {
            await application.DisposeAsync().ConfigureAwait(false);
            throw;
        }

        Uri bound = new(application.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        guard.ListensAt(bound.Port);
        server.Address = new Uri(bound, $"/{guard.Secret}/");
        return server;
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _application.DisposeAsync();

    private static void Protect(IHeaderDictionary headers)
    {
        headers.ContentSecurityPolicy =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
        headers.XContentTypeOptions = "nosniff";
        headers.XFrameOptions = "DENY";
        headers.CacheControl = "no-store";
        headers["Referrer-Policy"] = "no-referrer";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        headers["Cross-Origin-Opener-Policy"] = "same-origin";
    }

    private async Task ServeAsync(HttpContext context, AccessGuard guard, BoardWatcher watcher)
    {
        Protect(context.Response.Headers);
        int refusal = guard.Judge(context.Request, out string rest);
        if (refusal != 0)
        {
            context.Response.StatusCode = refusal;
        }
        else if (rest == SocketName)
        {
            await ConnectAsync(context, watcher).ConfigureAwait(false);
        }
        else if (PageFiles.Open(rest, out string type) is { } file)
        {
            context.Response.ContentType = type;
            await using (file.ConfigureAwait(false))
            {
                await file.CopyToAsync(context.Response.Body, context.RequestAborted).ConfigureAwait(false);
            }
        }
        else
        {
            context.Response.StatusCode = StatusCodes.Status404NotFound;
        }
    }

    private async Task ConnectAsync(HttpContext context, BoardWatcher watcher)
    {
        if (!context.WebSockets.IsWebSocketRequest)
        {
            context.Response.StatusCode = StatusCodes.Status426UpgradeRequired;
            return;
        }

        using System.Net.WebSockets.WebSocket socket = await context.WebSockets.AcceptWebSocketAsync().ConfigureAwait(false);
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, _application.Lifetime.ApplicationStopping);
        await new PageSession(socket, watcher, () => _endAsked.TrySetResult()).RunAsync(stop.Token).ConfigureAwait(false);
    }

    private sealed class NoLifetime : IHostLifetime
    {
        public Task WaitForStartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
