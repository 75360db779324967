// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net;
using System.Net.Sockets;
using System.Net.WebSockets;
using System.Text;
using Tock.Web.Server;
using Tock.Web.Tests.Harness;

namespace Tock.Web.Tests.Server;

/// <summary>Who may see and drive the board: whoever knows the page's address, from that page, and nobody else.</summary>
public sealed class AccessTests : IAsyncLifetime
{
    private FakeShownBoard _board = null!;

    private Uri Address => _board.Server.Address;

    public async Task InitializeAsync() => _board = await FakeShownBoard.StartAsync();

    public async Task DisposeAsync() => await _board.DisposeAsync();

    [Fact]
    public async Task The_page_and_all_its_files_are_there_and_name_no_other_place()
    {
        using HttpClient client = new();
        HttpResponseMessage page = await client.GetAsync(Address);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        Assert.Equal("text/html", page.Content.Headers.ContentType!.MediaType);
        Assert.Contains("default-src 'none'", page.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Equal("no-referrer", page.Headers.GetValues("Referrer-Policy").Single());
        string[] files = [.. typeof(PageServer).Assembly.GetManifestResourceNames()];
        Assert.True(files.Length > 5);
        foreach (string file in files)
        {
            HttpResponseMessage response = await client.GetAsync(new Uri(Address, file));
            string text = await response.Content.ReadAsStringAsync();
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.DoesNotContain("application/octet-stream", response.Content.Headers.ContentType!.ToString(), StringComparison.Ordinal);
            Assert.DoesNotContain("http", text.Replace("http://www.w3.org/2000/svg", string.Empty, StringComparison.Ordinal).Replace("/^http/", string.Empty, StringComparison.Ordinal), StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/board")]
    [InlineData("/index.html")]
    [InlineData("/page.js")]
    [InlineData("/0123456789abcdef0123456789abcdef/")]
    [InlineData("/0123456789abcdef0123456789abcdef/board")]
    [InlineData("//")]
    public async Task Without_the_secret_there_is_nothing(string path)
    {
        using HttpClient client = new();
        HttpResponseMessage response = await client.GetAsync(new Uri(Address.GetLeftPart(UriPartial.Authority) + path));
        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsStringAsync());
    }

    [Fact]
    public async Task The_secret_cannot_be_guessed_and_is_another_each_time()
    {
        await using FakeShownBoard other = await FakeShownBoard.StartAsync();
        Assert.Equal(32, Address.AbsolutePath.Trim('/').Length);
        Assert.NotEqual(Address.AbsolutePath, other.Server.Address.AbsolutePath);
    }

    [Theory]
    [InlineData("board.example")]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.1:1")]
    [InlineData("localhost.example")]
    public async Task A_foreign_name_of_this_machine_is_refused(string host)
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new(HttpMethod.Get, Address);
        request.Headers.Host = host;
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("Origin", "https://attacker.example")]
    [InlineData("Origin", "null")]
    [InlineData("Origin", "http://127.0.0.1:1")]
    [InlineData("Sec-Fetch-Site", "cross-site")]
    [InlineData("Sec-Fetch-Site", "same-site")]
    public async Task A_request_that_a_foreign_page_makes_is_refused(string header, string value)
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(Address, "page.js"));
        request.Headers.Add(header, value);
        Assert.Equal(HttpStatusCode.Forbidden, (await client.SendAsync(request)).StatusCode);
    }

    [Theory]
    [InlineData("https://attacker.example")]
    [InlineData("http://127.0.0.1:1")]
    [InlineData("null")]
    [InlineData("")]
    public async Task A_connection_of_a_foreign_page_is_refused(string origin)
    {
        WebSocketException refusal = await Assert.ThrowsAsync<WebSocketException>(() => PageClient.ConnectAsync(Address, origin));
        Assert.Contains("403", refusal.Message, StringComparison.Ordinal);
        Assert.Empty(_board.Link.Done);
    }

    [Fact]
    public async Task A_connection_without_the_secret_is_refused()
    {
        WebSocketException refusal = await Assert.ThrowsAsync<WebSocketException>(() => PageClient.ConnectAsync(new Uri(Address, "/")));
        Assert.Contains("404", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_taken_but_requests_for_files()
    {
        using HttpClient client = new();
        HttpResponseMessage response = await client.PostAsync(new Uri(Address, "board"), new StringContent("""{"kind":"reset"}"""));
        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(HttpStatusCode.UpgradeRequired, (await client.GetAsync(new Uri(Address, "board"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Address, "../../etc/passwd"))).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await client.GetAsync(new Uri(Address, "%2e%2e/secret"))).StatusCode);
        Assert.Empty(_board.Link.Done);
    }

    [Fact]
    public async Task Other_machines_cannot_connect()
    {
        Assert.Equal("127.0.0.1", Address.Host);
        IPAddress[] others = [.. (await Dns.GetHostAddressesAsync(Dns.GetHostName())).Where(address => !IPAddress.IsLoopback(address) && address.AddressFamily == AddressFamily.InterNetwork)];
        foreach (IPAddress other in others)
        {
            using Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
            await Assert.ThrowsAnyAsync<SocketException>(() => socket.ConnectAsync(other, Address.Port));
        }
    }

    [Theory]
    [InlineData("Kestrel__Endpoints__Everywhere__Url")]
    [InlineData("ASPNETCORE_URLS")]
    public async Task The_environment_says_nothing_of_where_to_listen(string variable)
    {
        Environment.SetEnvironmentVariable(variable, "http://0.0.0.0:0");
        try
        {
            await using FakeShownBoard other = await FakeShownBoard.StartAsync();
            using HttpClient client = new();
            Assert.Equal("127.0.0.1", other.Server.Address.Host);
            Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(other.Server.Address)).StatusCode);
        }
        finally
        {
            Environment.SetEnvironmentVariable(variable, null);
        }
    }

    [Fact]
    public async Task What_is_no_HTTP_does_no_harm()
    {
        using Socket socket = new(SocketType.Stream, ProtocolType.Tcp);
        await socket.ConnectAsync(IPAddress.Loopback, Address.Port);
        await socket.SendAsync(Encoding.ASCII.GetBytes("\0\u0001garbage\r\n\r\n"));
        byte[] answer = new byte[64];
        int length = await socket.ReceiveAsync(answer);
        Assert.StartsWith("HTTP/1.1 400", Encoding.ASCII.GetString(answer, 0, length), StringComparison.Ordinal);
        using HttpClient client = new();
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync(Address)).StatusCode);
    }
}
