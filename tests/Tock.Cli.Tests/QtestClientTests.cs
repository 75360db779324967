// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.Sockets;
using Tock.Emulation;

namespace Tock.Cli.Tests;

/// <summary>The client of the test port against a server made here, line by line.</summary>
public sealed class QtestClientTests : IAsyncLifetime
{
    private StreamReader _requests = null!;
    private StreamWriter _answers = null!;
    private NetworkStream _server = null!;
    private QtestClient _client = null!;

    public async Task InitializeAsync()
    {
        string path = Path.Combine(Path.GetTempPath(), $"tock-{Guid.NewGuid():N}");
        using Socket listener = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        listener.Bind(new UnixDomainSocketEndPoint(path));
        listener.Listen(1);
        Socket client = new(AddressFamily.Unix, SocketType.Stream, ProtocolType.Unspecified);
        await client.ConnectAsync(new UnixDomainSocketEndPoint(path));
        _client = new QtestClient(new NetworkStream(client, ownsSocket: true));
        _server = new NetworkStream(await listener.AcceptAsync(), ownsSocket: true);
        File.Delete(path);
        _requests = new StreamReader(_server);
        _answers = new StreamWriter(_server) { AutoFlush = true, NewLine = "\n" };
    }

    public async Task DisposeAsync()
    {
        await _client.DisposeAsync();
        await _server.DisposeAsync();
    }

    [Fact]
    public async Task An_answer_is_found_among_reports()
    {
        List<(int, bool)> changes = [];
        _client.OutputChanged += (output, level) => changes.Add((output, level));

        Task<string> read = _client.ExecuteAsync("readl 0x10");
        Assert.Equal("readl 0x10", await _requests.ReadLineAsync());
        await _answers.WriteLineAsync("IRQ raise 3");
        await _answers.WriteLineAsync("IRQ lower 3");
        await _answers.WriteLineAsync("OK 0x0000000000000012");

        Assert.Equal("0x0000000000000012", await read);
        Assert.Equal([(3, true), (3, false)], changes);
    }

    [Fact]
    public async Task Commands_are_sent_one_behind_the_other()
    {
        Task<string> first = _client.ExecuteAsync("first");
        Task<string> second = _client.ExecuteAsync("second");
        Assert.Equal("first", await _requests.ReadLineAsync());
        Task<string?> next = _requests.ReadLineAsync();
        await _answers.WriteLineAsync("OK 1");
        Assert.Equal("1", await first);
        Assert.Equal("second", await next);
        await _answers.WriteLineAsync("OK");
        Assert.Equal(string.Empty, await second);
    }

    [Fact]
    public async Task A_refusal_carries_the_emulators_words()
    {
        Task<string> refused = _client.ExecuteAsync("nonsense");
        await _requests.ReadLineAsync();
        await _answers.WriteLineAsync("FAIL Unknown command 'nonsense'");
        EmulationException error = await Assert.ThrowsAsync<EmulationException>(() => refused);
        Assert.Contains("Unknown command 'nonsense'", error.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_emulator_that_goes_away_fails_what_waits_and_what_comes()
    {
        Task<string> waiting = _client.ExecuteAsync("waiting");
        await _requests.ReadLineAsync();
        await _server.DisposeAsync();
        await Assert.ThrowsAsync<EmulationException>(() => waiting);
        await Assert.ThrowsAsync<EmulationException>(() => _client.ExecuteAsync("later"));
    }
}
