// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.Http;

namespace Tock.Web.Server;

/// <summary>
/// Decides which requests are the person's who started the board. Every process and every web page of the machine can connect to a local port: who does not
/// know the secret in the address is refused, and so is a request that a foreign page has made, or that came under a foreign name (DNS rebinding).
/// </summary>
public sealed class AccessGuard
{
    private readonly byte[] _secret;
    private string[] _hosts = [];

    /// <summary>Creates a guard with a secret of its own.</summary>
    public AccessGuard()
    {
        Secret = Convert.ToHexStringLower(RandomNumberGenerator.GetBytes(16));
        _secret = Encoding.ASCII.GetBytes(Secret);
    }

    /// <summary>The first part of the path of every address.</summary>
    public string Secret { get; }

    /// <summary>Says at which port the server listens.</summary>
    /// <param name="port">The port.</param>
    public void ListensAt(int port) => _hosts = [$"127.0.0.1:{port}", $"localhost:{port}"];

    /// <summary>Judges a request.</summary>
    /// <param name="request">The request.</param>
    /// <param name="rest">The path behind the secret, if it may pass.</param>
    /// <returns>The status to refuse it with; 0 if it may pass.</returns>
    public int Judge(HttpRequest request, out string rest)
    {
        ArgumentNullException.ThrowIfNull(request);
        rest = string.Empty;
        if (!_hosts.Contains(request.Host.Value, StringComparer.OrdinalIgnoreCase))
        {
            return StatusCodes.Status403Forbidden;
        }

        string[] parts = (request.Path.Value ?? string.Empty).Split('/', 3);
        if (parts.Length < 3 || !CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(parts[1]), _secret))
        {
            return StatusCodes.Status404NotFound;
        }

        if (!HttpMethods.IsGet(request.Method))
        {
            return StatusCodes.Status405MethodNotAllowed;
        }

        if (!IsOfThisPage(request))
        {
            return StatusCodes.Status403Forbidden;
        }

        rest = parts[2];
        return 0;
    }

    // A browser says so itself of each request that a page makes; of one that opens a connection, Origin at the least.
    private bool IsOfThisPage(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        bool isConnection = request.HttpContext.WebSockets.IsWebSocketRequest;
        if (string.IsNullOrEmpty(origin) ? isConnection : !_hosts.Any(host => string.Equals(origin, $"http://{host}", StringComparison.OrdinalIgnoreCase)))
        {
            return false;
        }

        string? site = request.Headers["Sec-Fetch-Site"];
        return site is null or "" or "same-origin" or "none" || request.Headers["Sec-Fetch-Mode"] == "navigate";
    }
}
