// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;
using Tock.Emulation;

namespace Tock.Cli.Tests;

/// <summary>The monitor client against a server made here, line by line.</summary>
public sealed class QmpClientTests
{
    private const string Greeting = """{"QMP": {"version": {"qemu": {"micro": 0, "minor": 2, "major": 7}}, "capabilities": []}}""";

    [Fact]
    public async Task Answers_find_their_commands_among_events_and_out_of_order()
    {
        await using FakeServer server = new();
        await using QmpClient client = await server.AcceptAsync();
        List<string> events = [];
        client.EventReceived += events.Add;

        Task<JsonNode?> first = client.ExecuteAsync("first");
        JsonNode firstRequest = await server.ReadAsync();
        Task<JsonNode?> second = client.ExecuteAsync("human-monitor-command", new JsonObject { ["command-line"] = "xp /1wx 0x40000004" });
        JsonNode secondRequest = await server.ReadAsync();
        await server.SendAsync("""{"event": "RESET", "timestamp": {"seconds": 1, "microseconds": 2}}""");
        await server.SendAsync($$$"""{"return": "text\r\n", "id": {{{secondRequest["id"]}}}}""");
        await server.SendAsync($$$"""{"return": {"value": 7}, "id": {{{firstRequest["id"]}}}}""");

        Assert.Equal("text\r\n", (await second)!.GetValue<string>());
        Assert.Equal(7, (await first)!["value"]!.GetValue<int>());
        Assert.Equal("human-monitor-command", secondRequest["execute"]!.GetValue<string>());
        Assert.Equal("xp /1wx 0x40000004", secondRequest["arguments"]!["command-line"]!.GetValue<string>());
        Assert.Equal(["RESET"], events);
    }

    [Fact]
    public async Task A_refusal_carries_the_servers_words()
    {
        await using FakeServer server = new();
        await using QmpClient client = await server.AcceptAsync();

        Task<JsonNode?> refused = client.ExecuteAsync("pmemsave");
        JsonNode request = await server.ReadAsync();
        await server.SendAsync($$$"""{"error": {"class": "GenericError", "desc": "Could not open 'x'"}, "id": {{{request["id"]}}}}""");

        EmulationException error = await Assert.ThrowsAsync<EmulationException>(() => refused);
        Assert.Contains("Could not open 'x'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_server_that_goes_away_fails_what_waits_and_what_comes()
    {
        await using FakeServer server = new();
        await using QmpClient client = await server.AcceptAsync();

        Task<JsonNode?> waiting = client.ExecuteAsync("waiting");
        await server.ReadAsync();
        server.Close();

        await Assert.ThrowsAsync<EmulationException>(() => waiting);
        await Assert.ThrowsAsync<EmulationException>(() => client.ExecuteAsync("later"));
    }

    [Theory]
    [InlineData("HTTP/1.1 400 Bad Request")]
    [InlineData("{}")]
    [InlineData("[1]")]
    public async Task Something_else_than_a_monitor_is_recognised(string greeting)
    {
        await using FakeServer server = new();
        await server.SendAsync(greeting);

        await Assert.ThrowsAsync<EmulationException>(() => QmpClient.ConnectAsync(server.ClientEnd, CancellationToken.None));
    }

    // Over a real socket, as the emulator's monitor is: what happens to a pending read when either end closes is part of what is tested.
    private sealed class FakeServer : IAsyncDisposable
    {
        private readonly NetworkStream _stream;
        private readonly StreamReader _reader;

        internal FakeServer()
        {
            string path = Path.Combine(Path.GetTempPath(), $"tock-{Guid.NewGuid():N}");
            using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            listener.Bind(new UnixDomainSocketEndPoint(path));
            listener.Listen(1);
            Socket client = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
            client.Connect(new UnixDomainSocketEndPoint(path));
            _stream = new NetworkStream(listener.Accept(), ownsSocket: true);
            _reader = new StreamReader(_stream);
            ClientEnd = new NetworkStream(client, ownsSocket: true);
            File.Delete(path);
        }

        internal Stream ClientEnd { get; }

        public ValueTask DisposeAsync()
        {
            Close();
            return ValueTask.CompletedTask;
        }

        internal async Task<QmpClient> AcceptAsync()
        {
            Task<QmpClient> connecting = QmpClient.ConnectAsync(ClientEnd, CancellationToken.None);
            await SendAsync(Greeting);
            JsonNode negotiation = await ReadAsync();
            Assert.Equal("qmp_capabilities", negotiation["execute"]!.GetValue<string>());
            await SendAsync($$$"""{"return": {}, "id": {{{negotiation["id"]}}}}""");
            return await connecting;
        }

        internal async Task<JsonNode> ReadAsync() => JsonNode.Parse((await _reader.ReadLineAsync())!)!;

        internal async Task SendAsync(string line) => await _stream.WriteAsync(Encoding.UTF8.GetBytes(line + "\r\n"));

        internal void Close() => _stream.Dispose();
    }
}
