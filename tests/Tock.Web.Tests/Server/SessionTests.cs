// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Net.WebSockets;
using System.Text.Json;
using Tock.Web.Server;
using Tock.Web.Tests.Harness;

namespace Tock.Web.Tests.Server;

/// <summary>What a page says to the board, and what it is told.</summary>
public sealed class SessionTests : IAsyncLifetime
{
    private FakeShownBoard _board = null!;

    private Uri Address => _board.Server.Address;

    public async Task InitializeAsync() => _board = await FakeShownBoard.StartAsync();

    public async Task DisposeAsync() => await _board.DisposeAsync();

    [Theory]
    [InlineData("")]
    [InlineData("no JSON")]
    [InlineData("[]")]
    [InlineData("null")]
    [InlineData("""{"kind":7}""")]
    [InlineData("""{"kind":"explode"}""")]
    [InlineData("""{"kind":"button"}""")]
    [InlineData("""{"kind":"button","index":0}""")]
    [InlineData("""{"kind":"button","index":5,"pressed":true}""")]
    [InlineData("""{"kind":"button","index":-1,"pressed":true}""")]
    [InlineData("""{"kind":"button","index":0.5,"pressed":true}""")]
    [InlineData("""{"kind":"button","index":99999999999,"pressed":true}""")]
    [InlineData("""{"kind":"button","index":0,"pressed":"yes"}""")]
    [InlineData("""{"kind":"type","index":0}""")]
    [InlineData("""{"kind":"type","index":3,"text":"x"}""")]
    [InlineData("""{"kind":"type","index":0,"text":{"a":{"b":{"c":{"d":1}}}}}""")]
    public async Task What_is_no_message_is_refused_and_the_connection_goes_on(string message)
    {
        await using PageClient page = await PageClient.ConnectAsync(Address);
        await page.SendAsync(message);
        JsonElement refusal = await page.ReadAsync("refused");
        Assert.NotEmpty(refusal.GetProperty("reason").GetString()!);
        Assert.Empty(_board.Link.Done);

        await page.SendAsync("""{"kind":"reset"}""");
        await Waiting.UntilAsync(() => !_board.Link.Done.IsEmpty, "the board is reset");
        Assert.Equal(["reset"], _board.Link.Done);
    }

    [Fact]
    public async Task A_message_without_an_end_closes_the_connection()
    {
        await using PageClient page = await PageClient.ConnectAsync(Address);
        await page.SendAsync(new string('x', PageMessage.LongestMessage + 1));
        await page.WaitForCloseAsync();
        Assert.Equal(WebSocketCloseStatus.MessageTooBig, page.CloseStatus);
        Assert.Empty(_board.Link.Done);
    }

    [Fact]
    public async Task A_message_that_is_no_text_closes_the_connection()
    {
        await using PageClient page = await PageClient.ConnectAsync(Address);
        await page.SendBinaryAsync([1, 2, 3]);
        await page.WaitForCloseAsync();
        Assert.Equal(WebSocketCloseStatus.InvalidMessageType, page.CloseStatus);
    }

    [Fact]
    public async Task A_button_that_is_held_when_the_page_goes_is_released()
    {
        PageClient page = await PageClient.ConnectAsync(Address);
        await page.SendAsync("""{"kind":"button","index":2,"pressed":true}""");
        await Waiting.UntilAsync(() => _board.Link.Done.Contains("button 2 pressed"), "the button is pressed");
        await page.DisposeAsync();
        await Waiting.UntilAsync(() => _board.Link.Done.Count == 2, "the button is released");
        Assert.Equal(["button 2 pressed", "button 2 released"], _board.Link.Done);
    }

    [Fact]
    public async Task Typed_text_arrives_in_small_pieces_whole_and_in_order()
    {
        await using PageClient page = await PageClient.ConnectAsync(Address);
        await page.SendAsync("""{"kind":"type","index":0,"text":"hello, board\n"}""");
        await page.SendAsync("""{"kind":"reset"}""");
        await Waiting.UntilAsync(() => _board.Link.Done.Contains("reset"), "all is done");
        Assert.Equal(["type hell", "type o, b", "type oard", "type \n", "reset"], _board.Link.Done);
    }

    [Fact]
    public async Task A_page_that_comes_later_is_shown_what_was_written_before()
    {
        await using PageClient first = await PageClient.ConnectAsync(Address);
        _board.Link.Write("Process x faulted: division by zero\n  at instruction 0x00020010, 1 system calls made\n");
        _board.Link.Write("Process x was stopped.\n");
        JsonElement fault = await first.ReadAsync("faults", faults => faults.GetArrayLength() == 1);
        await using PageClient second = await PageClient.ConnectAsync(Address);
        JsonElement console = await second.ReadAsync("console");

        Assert.StartsWith("Process x faulted", console.GetProperty("text").GetString(), StringComparison.Ordinal);
        Assert.Equal("division by zero", fault[0].GetProperty("cause").GetString());
        Assert.Equal(0x20010u, fault[0].GetProperty("programCounter").GetUInt32());
        Assert.Equal("was stopped", fault[0].GetProperty("action").GetString());
    }

    [Fact]
    public async Task A_board_that_nobody_looks_at_is_left_alone()
    {
        PageClient page = await PageClient.ConnectAsync(Address);
        await page.ReadAsync("pins");
        await page.DisposeAsync();
        int before;
        do
        {
            before = _board.Link.Reads;
            await Task.Delay(500);
        }
        while (_board.Link.Reads != before);

        await using PageClient again = await PageClient.ConnectAsync(Address);
        await Waiting.UntilAsync(() => _board.Link.Reads > before, "the board is looked at again");
    }

    [Fact]
    public async Task A_look_that_fails_is_told_and_a_later_one_shows_the_board_again()
    {
        foreach (Exception trouble in (Exception[])[new Emulation.EmulationException("refused"), new IOException("no room"), new FormatException("damaged")])
        {
            _board.Link.Trouble = trouble;
            await using PageClient page = await PageClient.ConnectAsync(Address);
            await page.ReadAsync("trouble", text => text.GetString()!.Contains(trouble.Message, StringComparison.Ordinal));
            _board.Link.Trouble = null;
            await page.ReadAsync("trouble", text => text.GetString()!.Length == 0);
            await page.SendAsync("""{"kind":"button","index":0,"pressed":true}""");
            await page.ReadAsync("pins", pins => pins.GetProperty("buttons")[0].GetBoolean());
            await page.SendAsync("""{"kind":"button","index":0,"pressed":false}""");
            await page.ReadAsync("pins", pins => !pins.GetProperty("buttons")[0].GetBoolean());
        }
    }

    [Fact]
    public async Task A_page_that_goes_while_the_board_takes_no_text_releases_its_buttons()
    {
        _board.Link.TakesText = false;
        PageClient page = await PageClient.ConnectAsync(Address);
        await page.SendAsync("""{"kind":"button","index":2,"pressed":true}""");
        await page.SendAsync("""{"kind":"type","index":0,"text":"lost"}""");
        await Waiting.UntilAsync(() => _board.Link.Done.Contains("type lost"), "it is typed");
        await page.DisposeAsync();
        await Waiting.UntilAsync(() => _board.Link.Done.Contains("button 2 released"), "the button is released");
    }

    [Fact]
    public async Task A_page_can_ask_to_end_the_board()
    {
        await using PageClient page = await PageClient.ConnectAsync(Address);
        Assert.False(_board.Server.EndAsked.IsCompleted);
        await page.SendAsync("""{"kind":"end"}""");
        await _board.Server.EndAsked.WaitAsync(TimeSpan.FromMinutes(3));
    }
}
