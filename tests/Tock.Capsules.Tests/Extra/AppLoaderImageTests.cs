// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Xunit;
using static Tock.Capsules.Tests.Extra.AppLoaderBench;

namespace Tock.Capsules.Tests.Extra;

/// <summary>Which images run, and how they end, by real system calls.</summary>
public sealed class AppLoaderImageTests
{
    private const uint NewId = 99;

    private readonly AppLoaderBench _bench = new();

    private SimulatedProcess One => _bench.Processes[0];

    private SimulatedProcess Two => _bench.Processes[1];

    [Fact]
    public void Image_InPieces_RunsBesideTheOthers()
    {
        byte[] image = Image("new", 2048);
        ProcessId other = Two.Process.Id;
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 2048));
        uint[] starts = [0, 8, 13, 40, 41, 700];
        for (int piece = 0; piece < starts.Length; piece++)
        {
            int end = piece + 1 < starts.Length ? (int)starts[piece + 1] : image.Length;
            byte[] bytes = image[(int)starts[piece]..end];
            _bench.Lend(One, bytes);
            Assert.Equal((0u, 0u, (uint)bytes.Length), _bench.Do(One, Write, starts[piece], (uint)bytes.Length));
            Assert.Equal(["one", "two", "bystander"], Images.Select(entry => entry.Name));
        }

        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Complete));
        Assert.Equal(["one", "two", "bystander"], Images.Select(entry => entry.Name));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Load));
        Assert.Equal(["one", "two", "bystander", "new"], _bench.Names);
        Assert.Equal((FirstFree, "new"), Images[^1]);
        Assert.Equal(image, SimulatedMemory.Bytes(FirstFree, 2048).ToArray());
        Assert.True(_bench.Loaded[3].IsAlive);
        Assert.Equal(other, Two.Process.Id);
    }

    [Fact]
    public void Client_ThatDiesWhileItsImageIsLoaded_IsFollowedByIt()
    {
        _bench.Prepare(One, Image("new"));
        One.Command(Loader, Load);
        One.Exit();
        _bench.Settle();
        Assert.Equal(["one", "two", "bystander", "new"], _bench.Names);
        _bench.Install(Two, Image("other"));
    }

    [Fact]
    public void Image_ThatIsNone_IsFoundBeforeItIsOnTheList()
    {
        byte[] padding = new byte[1024];
        Image("new").AsSpan(0, 16).CopyTo(padding);
        padding[2] = 16;
        ApplicationImage.Sign(padding);
        foreach (byte[] image in (byte[][])[
            Changed(image => image[20] ^= 1),
            Changed(image => image[2] = 18),
            Changed(image => image[2] = 12),
            Changed(image => BinaryPrimitives.WriteUInt16LittleEndian(image.AsSpan(2), 2000)),
            Signed(image => image[16] = 77),
            Signed(image => image[18] = 200),
            Signed(image => BinaryPrimitives.WriteUInt32LittleEndian(image.AsSpan(20), 0x8000_0000)),
            padding,
            Changed(image => image.AsSpan(16).Fill(0xFF))])
        {
            Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
            _bench.Lend(One, image);
            Assert.Equal((0u, 0u, 1024u), _bench.Do(One, Write, 0, 1024));
            Assert.Equal((0u, Invalid, 0u), _bench.Do(One, Complete));
            Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Load));
            Assert.Equal(["one", "two", "bystander"], Images.Select(entry => entry.Name));
        }
    }

    [Fact]
    public void Image_ThatMayNotRun_IsTakenBack()
    {
        foreach ((byte[] image, ErrorCode error) in ((byte[], ErrorCode)[])[
            (Signed(image => image[8] = 0), ErrorCode.Fail),
            (Signed(image => image[36] = 3), ErrorCode.Fail),
            (Image("new", minimumRam: 0x10_0000), ErrorCode.NoMemory),
            (Image("new", minimumRam: 0xFFFF_0000), ErrorCode.NoMemory),
            (Image("twin", shortId: 2), ErrorCode.Fail)])
        {
            _bench.Prepare(One, image);
            Assert.Equal((0u, (uint)error, 0u), _bench.Do(One, Load));
            Assert.Equal(["one", "two", "bystander"], Images.Select(entry => entry.Name));
            Assert.Equal(["one", "two", "bystander"], _bench.Names);
        }

        _bench.Install(Two, Image("new"));
        Assert.Equal((FirstFree, "new"), Images[^1]);
    }

    [Fact]
    public void Unload_EndsTheProcess_AndFreesItsRamAndItsFlash()
    {
        uint free = _bench.Kernel.Processes.MemoryUse.Free;
        byte[] image = Image("new", 0x1_0000, NewId);
        _bench.Lend(One, image[..256]);
        for (int round = 0; round < 20; round++)
        {
            Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 0x1_0000));
            Assert.Equal((0u, 0u, 256u), _bench.Do(One, Write, 0, 256));
            Assert.Equal((0u, 0u, 0u), _bench.Do(One, Complete));
            Assert.Equal((0u, 0u, 0u), _bench.Do(One, Load));
            Assert.NotEqual(free, _bench.Kernel.Processes.MemoryUse.Free);
            Assert.Equal((0u, 0u, FirstFree), _bench.Do(One, Unload, NewId));
            Assert.Equal(["one", "two", "bystander"], _bench.Names);
            Assert.Equal(["one", "two", "bystander"], Images.Select(entry => entry.Name));
            Assert.Equal(free, _bench.Kernel.Processes.MemoryUse.Free);
        }
    }

    [Fact]
    public void Unload_OfOneThatIsNotThere_IsInvalid()
    {
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Unload, 0));
        Assert.Equal((Invalid, 0u, 0u), _bench.Do(One, Unload, NewId));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Setup, 1024));
        Assert.Equal((Busy, 0u, 0u), _bench.Do(One, Unload, 2));
        Assert.Equal((0u, 0u, 0u), _bench.Do(One, Abort));
        Assert.Equal((0u, 0u, SimulatedMemory.FlashStart + 1024), _bench.Do(One, Unload, 2));
        Assert.Equal(["one", "bystander"], _bench.Names);
        Assert.Equal(["one", "bystander"], Images.Select(entry => entry.Name));
    }

    [Fact]
    public void Unload_OfItself_LeavesTheDriverToOthers()
    {
        Assert.Equal(SyscallResult.Success, Two.Command(Loader, Unload, 2).Variant);
        _bench.Settle();
        Assert.Equal(["one", "bystander"], Images.Select(entry => entry.Name));
        _bench.Install(One, Image("new"));
        Assert.Equal((SimulatedMemory.FlashStart + 1024, "new"), Images[1]);
    }

    [Fact]
    public void Unload_OfOneThatIsUnloadedMeanwhile_SaysSo()
    {
        One.Subscribe(Loader, 5);
        Assert.Equal(SyscallResult.Success, One.Command(Loader, Unload, 2).Variant);
        Two.Process.Unload();
        _bench.Settle();
        Assert.Equal(Invalid, Assert.NotNull(One.NextUpcall()).Argument0);
        Assert.Equal(["one", "two", "bystander"], Images.Select(entry => entry.Name));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void RandomLife_ListIsAlwaysTheOneExpected(int seed)
    {
        Random random = new(seed);
        Dictionary<uint, byte[]> expected = [];
        for (int step = 0; step < 150; step++)
        {
            uint id = 100 + (uint)random.Next(6);
            if (expected.Remove(id))
            {
                Assert.Equal((0u, 0u), (_bench.Do(Two, Unload, id) is var (error, status, _) ? (error, status) : default));
            }
            else if (_bench.Loaded.Count < 7)
            {
                uint size = 32u * (uint)random.Next(16, 700);
                byte[] image = Image($"a{id}", size, id);
                image.AsSpan(256).Clear();
                if (_bench.Do(Two, Setup, size).Status == 0)
                {
                    _bench.Lend(Two, image[..256]);
                    Assert.Equal((0u, 0u, 256u), _bench.Do(Two, Write, 0, 256));
                    if (random.Next(4) == 0)
                    {
                        Assert.Equal(0u, _bench.Do(Two, Abort).Error);
                    }
                    else
                    {
                        Assert.Equal((0u, 0u, 0u), _bench.Do(Two, Complete));
                        Assert.Equal((0u, 0u, 0u), _bench.Do(Two, Load));
                        expected.Add(id, image);
                    }
                }
            }

            List<(uint Address, string Name)> images = Images;
            Assert.Equal(expected.Keys.Select(key => $"a{key}").Concat(["one", "two", "bystander"]).Order(StringComparer.Ordinal), images.Select(image => image.Name).Order(StringComparer.Ordinal));
            Assert.All(expected, pair => Assert.Equal(pair.Value, SimulatedMemory.Bytes(images.Single(image => image.Name == $"a{pair.Key}").Address, (uint)pair.Value.Length).ToArray()));
            Assert.Equal(expected.Count + 3, _bench.Loaded.Count);
        }
    }

    private static byte[] Changed(Action<byte[]> change)
    {
        byte[] image = Image("new");
        change(image);
        return image;
    }

    private static byte[] Signed(Action<byte[]> change) => Changed(image =>
    {
        change(image);
        ApplicationImage.Sign(image);
    });
}
