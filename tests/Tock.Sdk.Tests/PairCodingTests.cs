// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Image.Exceptions;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Texts in pairs come out of them as they went in.</summary>
public sealed class PairCodingTests
{
    [Fact]
    public void Texts_InPairs_AreTheSameOutOfThem()
    {
        string[] texts = ["Sensors.Thermometer:Read", ":ReadAgain", "", "Sensors.Barometer:Read", "Sensors.Barometer.<>c:<Read>b__0_0", "A"];

        PairCoding coding = PairCoding.Code(texts);

        Assert.Equal(texts, Decode(coding));
    }

    [Fact]
    public void Texts_ThatRepeatThemselves_BecomeShorter()
    {
        string[] texts = [.. Enumerable.Range(0, 100).Select(index => $"Company.Product.Component{index % 7}:Method{index}")];

        PairCoding coding = PairCoding.Code(texts);

        int plain = texts.Sum(text => text.Length + 1);
        Assert.True(coding.Texts.Length + (coding.Pairs.Count * 2) < plain / 3, $"{coding.Texts.Length} of {plain}");
        Assert.Equal(texts, Decode(coding));
    }

    [Fact]
    public void Pairs_OfPairs_EndAtTheDepthThatTheDeviceHasStackFor()
    {
        PairCoding coding = PairCoding.Code([new string('x', 4096), new string('x', 4096)]);

        Assert.All(Enumerable.Range(0, coding.Pairs.Count), index => Assert.True(Depth(coding, (byte)(0x80 + index)) <= 8));
        Assert.Equal([new string('x', 4096), new string('x', 4096)], Decode(coding));
    }

    [Fact]
    public void Texts_WithoutRepetition_HaveNoPairs()
    {
        Assert.Empty(PairCoding.Code(["abc", "def"]).Pairs);
    }

    private static string[] Decode(PairCoding coding)
    {
        StringBuilder text = new();
        foreach (byte code in coding.Texts)
        {
            Expand(coding, code, text);
        }

        return text.ToString().Split('\0')[..^1];
    }

    private static void Expand(PairCoding coding, byte code, StringBuilder text)
    {
        if (code < 0x80)
        {
            text.Append((char)code);
            return;
        }

        byte[] pair = coding.Pairs[code - 0x80];
        Expand(coding, pair[0], text);
        Expand(coding, pair[1], text);
    }

    private static int Depth(PairCoding coding, byte code)
    {
        return code < 0x80 ? 0 : 1 + coding.Pairs[code - 0x80].Max(part => Depth(coding, part));
    }
}
