// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Image.Code;
using Xunit;

namespace Tock.Sdk.Tests;

/// <summary>Branches written by the image tool are read back as the same branches.</summary>
public sealed class BranchEncodingTests
{
    [Theory]
    [InlineData("Short", 0xE000, -2048, 2046)]
    [InlineData("ShortConditional", 0xD100, -256, 254)]
    [InlineData("CompareZero", 0xB900, 0, 126)]
    [InlineData("LongConditional", 0xF080, -1048576, 1048574)]
    [InlineData("Long", 0xF000, -16777216, 16777214)]
    [InlineData("Call", 0xF000, -16777216, 16777214)]
    public void Branch_WrittenAndReadBack_IsTheSame(string kindName, int original, int nearest, int farthest)
    {
        BranchKind kind = Enum.Parse<BranchKind>(kindName);
        Assert.True(ThumbEncoder.Reaches(kind, nearest) && ThumbEncoder.Reaches(kind, farthest));
        Assert.False(ThumbEncoder.Reaches(kind, nearest - 2) || ThumbEncoder.Reaches(kind, farthest + 2));

        int step = Math.Max(2, (farthest - nearest) / 1001 & ~1);
        for (int distance = nearest; distance <= farthest; distance += step)
        {
            byte[] bytes = new byte[4];
            ThumbEncoder.WriteBranch(bytes, kind, (ushort)original, distance);

            (BranchKind readKind, int readDistance) = ThumbDecoder.Branch(Half(bytes, 0), Half(bytes, 2));

            Assert.Equal((kind, distance), (readKind, readDistance));
        }
    }

    [Fact]
    public void Condition_OfALongBranch_SurvivesShortening()
    {
        byte[] bytes = new byte[2];

        // BHI.W, condition 8.
        ThumbEncoder.WriteBranch(bytes, BranchKind.ShortConditional, 0xF200, 16);

        Assert.Equal(0xD808, Half(bytes, 0));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(3, 0xFFFF)]
    [InlineData(12, 0x8421)]
    [InlineData(14, 0x1234)]
    public void MoveHalf_WrittenAndReadBack_IsTheSame(int register, int value)
    {
        foreach (bool isHigh in new[] { false, true })
        {
            byte[] bytes = new byte[4];
            ThumbEncoder.WriteMoveHalf(bytes, isHigh, register, (ushort)value);

            Assert.Equal((isHigh, register, (ushort)value), ThumbDecoder.MoveHalf(Half(bytes, 0), Half(bytes, 2)));
        }
    }

    [Theory]
    [InlineData(0xF3BF, 0x8F5F)]
    [InlineData(0xF3AF, 0x8000)]
    [InlineData(0xF3EF, 0x8010)]
    public void BarrierHintOrSpecialRegister_IsNoBranch(int first, int second)
    {
        Assert.Equal(BranchKind.None, ThumbDecoder.Branch((ushort)first, (ushort)second).Kind);
    }

    private static ushort Half(byte[] bytes, int offset)
    {
        return offset + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(offset)) : (ushort)0;
    }
}
