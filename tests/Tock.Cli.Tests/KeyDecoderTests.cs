// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Console;

namespace Tock.Cli.Tests;

public sealed class KeyDecoderTests
{
    [Theory]
    [InlineData(new byte[] { 0x61, 0x62 }, KeyAction.None, "6162")]
    [InlineData(new byte[] { 0x61, 0x03, 0x62 }, KeyAction.Quit, "61")]
    [InlineData(new byte[] { 0x01, 0x78 }, KeyAction.Quit, "")]
    [InlineData(new byte[] { 0x01, 0x58 }, KeyAction.Quit, "")]
    [InlineData(new byte[] { 0x01, 0x01 }, KeyAction.None, "01")]
    [InlineData(new byte[] { 0x01, 0x61, 0x78 }, KeyAction.None, "0178")]
    [InlineData(new byte[] { 0x01, 0x72 }, KeyAction.Reset, "")]
    [InlineData(new byte[] { 0x01, 0x68 }, KeyAction.Help, "")]
    [InlineData(new byte[] { 0x01, 0x7A }, KeyAction.None, "7A")]
    [InlineData(new byte[] { 0x1B, 0x5B, 0x41 }, KeyAction.None, "1B5B41")]
    public void Keys_go_to_the_board_or_to_the_tool(byte[] typed, KeyAction expected, string forBoard)
    {
        List<byte> sent = [];
        (KeyAction action, _) = new KeyDecoder().Decode(typed, sent);

        Assert.Equal(expected, action);
        Assert.Equal(forBoard, Convert.ToHexString([.. sent]));
    }

    [Theory]
    [InlineData(0)]
    [InlineData(9)]
    public void A_digit_behind_the_prefix_presses_a_button(int digit)
    {
        KeyDecoder keys = new();
        List<byte> sent = [];

        Assert.Equal((KeyAction.PressButton, 3), keys.Decode([0x31, 0x01, (byte)('0' + digit), 0x32], sent));
        Assert.Equal(digit, keys.Button);
        Assert.Equal("1"u8.ToArray(), sent);
    }

    [Fact]
    public void The_prefix_is_remembered_between_two_reads()
    {
        KeyDecoder keys = new();
        List<byte> sent = [];

        Assert.Equal((KeyAction.None, 1), keys.Decode([0x01], sent));
        Assert.Equal((KeyAction.Quit, 1), keys.Decode("x"u8, sent));
        Assert.Empty(sent);
    }

    [Fact]
    public void What_follows_an_action_can_be_decoded_next()
    {
        KeyDecoder keys = new();
        List<byte> sent = [];
        byte[] typed = [0x61, 0x01, 0x72, 0x62];

        (KeyAction action, int used) = keys.Decode(typed, sent);
        Assert.Equal((KeyAction.Reset, 3), (action, used));
        keys.Decode(typed.AsSpan(used), sent);
        Assert.Equal("ab"u8.ToArray(), sent);
    }

    [Fact]
    public void A_raw_terminal_gets_carriage_returns_across_pieces()
    {
        NewlineFilter filter = new();

        Assert.Equal("a\r\nb\r"u8.ToArray(), filter.Apply("a\nb\r"u8));
        Assert.Equal("\n\r\n"u8.ToArray(), filter.Apply("\n\n"u8));
    }
}
