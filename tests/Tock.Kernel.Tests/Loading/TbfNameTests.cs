// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Kernel.Loading;

namespace Tock.Kernel.Tests.Loading;

/// <summary>Package names go to people's terminals: plain UTF-8 text or nothing.</summary>
public sealed class TbfNameTests
{
    [Fact]
    public void Parse_Name_PointsToItsBytes()
    {
        byte[] bytes = new TbfImage().Main().KernelVersion().Name("smörgås").ToArray();
        Assert.Equal(TbfProblem.None, TbfParser.Parse(bytes, out TbfHeader header));
        Assert.Equal("smörgås", Encoding.UTF8.GetString(bytes, (int)header.NameOffset, (int)header.NameLength));
    }

    [Theory]
    [InlineData("a\nb")]
    [InlineData("\u001b[2J")]
    [InlineData("a\0")]
    [InlineData("\u007f")]
    public void Parse_ControlCharacterInName_IsRefused(string name) =>
        Assert.Equal(TbfProblem.PackageName, Parse(new TbfImage().Main().KernelVersion().Name(name)));

    [Theory]
    [InlineData(0x9B)]
    [InlineData(0xC2, 0x9B)]
    [InlineData(0xC2, 0x80)]
    [InlineData(0x80)]
    [InlineData(0xFF)]
    [InlineData(0xC3)]
    [InlineData(0xC3, 0x28)]
    [InlineData(0xC0, 0xAF)]
    [InlineData(0xE0, 0x80, 0xAF)]
    [InlineData(0xED, 0xA0, 0x80)]
    [InlineData(0xF4, 0x90, 0x80, 0x80)]
    public void Parse_NameThatIsNoPlainUtf8_IsRefused(params int[] name) => Assert.Equal(
        TbfProblem.PackageName, Parse(new TbfImage().Main().KernelVersion().Element(3, [.. name.Select(value => (byte)value)])));

    [Theory]
    [InlineData("")]
    [InlineData("blink 2~")]
    [InlineData("À la carte")]
    [InlineData("\u65e5\u672c")]
    [InlineData("\U0001F600")]
    public void Parse_PlainName_IsAccepted(string name) =>
        Assert.Equal(TbfProblem.None, Parse(new TbfImage().Main().KernelVersion().Name(name)));

    private static TbfProblem Parse(TbfImage image) => TbfParser.Parse(image.ToArray(), out TbfHeader _);
}
