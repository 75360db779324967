// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Tbf.Flash;

namespace Tock.Tbf.Tests;

/// <summary>The list of applications in images of flash.</summary>
public sealed class FlashContentsTests
{
    private static readonly byte[] s_first = Application("first", 1024);
    private static readonly byte[] s_second = Application("second", 512);

    [Fact]
    public void ApplicationsAreFoundBehindAKernel()
    {
        // A kernel whose words look like headers here and there.
        byte[] kernel = new byte[0x3000];
        new Random(5).NextBytes(kernel);
        BitConverter.GetBytes(0x00400002).CopyTo(kernel, 0x400);
        byte[] image = [.. kernel, .. s_first, .. TbfWriter.WritePadding(512), .. new byte[496], .. s_second, .. Enumerable.Repeat((byte)0xFF, 64)];

        FlashContents contents = FlashContents.Find(image)!;

        Assert.Equal(0x3000u, contents.Start);
        Assert.Equal(["first", "", "second"], contents.Items.Select(item => item.File!.Name));
        Assert.Equal([0x3000u, 0x3400u, 0x3600u], contents.Items.Select(item => item.Offset));
        Assert.Equal(0x3800u, contents.End);
        Assert.Null(FlashContents.Find(kernel));
        Assert.Null(FlashContents.Find(default));
    }

    [Fact]
    public void WhatIsDamagedIsPassedOverIfItSaysHowLongItIs()
    {
        byte[] image = [.. s_first, .. s_second, .. s_first];
        image[1024 + 20] ^= 1;

        FlashContents contents = FlashContents.Walk(image, 0);
        Assert.Equal([null, "header checksum", null], contents.Items.Select(item => item.Problem?[..15]));
        Assert.Equal((uint)image.Length, contents.End);

        BitConverter.GetBytes(8).CopyTo(image, 1024 + 4);
        contents = FlashContents.Walk(image, 0);
        Assert.Equal([1024u, 0u], contents.Items.Select(item => item.Size));
        Assert.Equal(1024u, contents.End);
    }

    [Fact]
    public void AListWithoutEndIsBounded()
    {
        byte[] padding = TbfWriter.WritePadding(16);
        byte[] image = [.. Enumerable.Repeat(padding, 100_000).SelectMany(bytes => bytes)];

        FlashContents contents = FlashContents.Walk(image, 0);

        Assert.InRange(contents.Items.Count, 1000, 1100);
        Assert.Contains("more than", contents.Items[^1].Problem!, StringComparison.Ordinal);
    }

    private static byte[] Application(string name, int size)
    {
        byte[] bytes = TbfWriter.Write(new TbfContents { Binary = new byte[size - 200], EntryOffset = 1, MinimumRamSize = 100, Name = name });
        Assert.Equal(size, bytes.Length);
        return bytes;
    }
}
