// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tock.Capsules.Extra;
using Tock.Capsules.Storage;
using Tock.Capsules.Virtualizers;
using Tock.Chips.Mps2;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Loading;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Tock.Kernel.Testing.Registers;
using Tock.Registers;
using Xunit;

namespace Tock.Capsules.Tests.Extra;

/// <summary>A board whose code memory can be written, with the drivers of applications that do.</summary>
internal sealed class AppLoaderBench
{
    internal const uint Loader = AppLoaderAbi.DriverNumber;
    internal const uint Flash = AppFlashAbi.DriverNumber;
    internal const uint Setup = AppLoaderAbi.CommandSetup;
    internal const uint Write = AppLoaderAbi.CommandWrite;
    internal const uint Complete = AppLoaderAbi.CommandFinalize;
    internal const uint Load = AppLoaderAbi.CommandLoad;
    internal const uint Abort = AppLoaderAbi.CommandAbort;
    internal const uint Unload = AppLoaderAbi.CommandUnload;
    internal const uint Fail = (uint)ErrorCode.Fail;
    internal const uint Busy = (uint)ErrorCode.Busy;
    internal const uint Invalid = (uint)ErrorCode.Invalid;

    /// <summary>Where the code memory is free behind the three usual images.</summary>
    internal const uint FirstFree = SimulatedMemory.FlashStart + 3072;

    private const uint FlashSize = SimulatedMemory.FlashEnd - SimulatedMemory.FlashStart;

    // Where each process keeps what it lends.
    private readonly Dictionary<SimulatedProcess, (uint Address, int Length)> _rooms = [];

    /// <summary>Boots a board with the three usual images: two that may load others, and a bystander.</summary>
    internal AppLoaderBench()
        : this([Image("one", minimumRam: 16_000), Image("two", shortId: 2, minimumRam: 16_000), Image("bystander")])
    {
    }

    /// <summary>Boots a board.</summary>
    /// <param name="images">What its code memory holds.</param>
    /// <param name="mustBeListed">Whether a loader has to be listed.</param>
    internal AppLoaderBench(byte[][] images, bool mustBeListed = false)
        : this(mustBeListed) => Processes = Kernel.StartImages(images);

    /// <summary>Boots a board with code memory as it was when another one lost its power.</summary>
    /// <param name="contents">All of code memory.</param>
    internal AppLoaderBench(byte[] contents)
        : this(mustBeListed: false)
    {
        contents.CopyTo(SimulatedMemory.Bytes(SimulatedMemory.FlashStart, FlashSize));
        Kernel.StartImages();
        Processes = [.. Loaded.Select(process => new SimulatedProcess(Kernel, process))];
    }

    private AppLoaderBench(bool mustBeListed)
    {
        MuxStorage code = new(new CodeMemory(new MemoryWindow(SimulatedMemory.FlashStart, FlashSize, Power), Kernel.DeferredCalls));
        ApplicationInstaller installer = new(
            Kernel.Processes, Kernel.Memory, Kernel.MemoryProtection, new StoragePartition(code, 0, FlashSize), Kernel.DeferredCalls);
        Kernel.Drivers.Add(new AppLoaderDriver(Kernel.Processes, installer, mustBeListed));
        Kernel.Drivers.Add(new AppFlashDriver(Kernel.Processes, new StoragePartition(code, 0, FlashSize), SimulatedMemory.FlashStart));
    }

    internal SimulatedKernel Kernel { get; } = new();

    internal PowerSupply Power { get; } = new();

    internal SimulatedProcess[] Processes { get; } = [];

    internal List<Process> Loaded =>
        [.. Enumerable.Range(0, (int)Kernel.Processes.Capacity).Select(slot => Kernel.Processes[(uint)slot]).Where(process => process.IsLoaded)];

    internal string[] Names => [.. Loaded.Select(process => Encoding.ASCII.GetString(process.Name))];

    /// <summary>Gets the images that the list in memory leads to, read without any code of the kernel: address and name, fillers left out.</summary>
    internal static List<(uint Address, string Name)> Images =>
        [.. List.Where(entry => entry.Name.Length != 0).Select(entry => (entry.Address, entry.Name))];

    internal static byte[] Contents => SimulatedMemory.Bytes(SimulatedMemory.FlashStart, FlashSize).ToArray();

    /// <summary>Gets all that the list leads to; a filler has no name.</summary>
    internal static List<(uint Address, uint Size, string Name)> List
    {
        get
        {
            List<(uint Address, uint Size, string Name)> list = [];
            ReadOnlySpan<byte> flash = Contents;
            int at = 0;
            while (at + 16 <= flash.Length && BinaryPrimitives.ReadUInt16LittleEndian(flash[at..]) == 2)
            {
                uint size = BinaryPrimitives.ReadUInt32LittleEndian(flash[(at + 4)..]);
                Assert.InRange(size, 16u, (uint)(flash.Length - at));
                list.Add((SimulatedMemory.FlashStart + (uint)at, size, NameOf(flash.Slice(at, (int)size))));
                at += (int)size;
            }

            return list;
        }
    }

    internal static byte[] Image(string name, uint size = 1024, uint shortId = 0, uint minimumRam = 512)
    {
        byte[] image = ApplicationImage.Create(name, minimumRam, size, shortId == 0 ? [] : [ApplicationElement.ShortId(shortId)]);
        for (int at = 128; at < image.Length; at++)
        {
            image[at] = (byte)((at * 7) + name[0]);
        }

        return image;
    }

    /// <summary>Lets everything come to rest, as the kernel's loop does.</summary>
    internal void Settle()
    {
        for (int rounds = 0; Kernel.DeferredCalls.HasPending || Kernel.Processes.Attention != 0; rounds++)
        {
            Assert.True(rounds < 100_000, "it never comes to rest");
            Step();
        }
    }

    internal void Step()
    {
        Kernel.DeferredCalls.ServicePrompt();
        foreach (Process process in Loaded.Where(process => process.WantsUnload))
        {
            process.Unload();
        }

        Kernel.Processes.Attention = 0;
        Kernel.DeferredCalls.ServiceBackground();
    }

    /// <summary>Makes a command and waits for its upcall.</summary>
    /// <returns>The command's error, 0 for none, and the upcall's arguments.</returns>
    internal (uint Error, uint Status, uint Value) Do(SimulatedProcess process, uint command, uint argument0 = 0, uint argument1 = 0)
    {
        process.Subscribe(Loader, command - 1);
        SyscallResult result = process.Command(Loader, command, argument0, argument1);
        if (result.Variant != SyscallResult.Success)
        {
            return (result.Value1, 0, 0);
        }

        Settle();
        DeliveredUpcall upcall = Assert.NotNull(process.NextUpcall());
        return (0, upcall.Argument0, upcall.Argument1);
    }

    internal void Lend(SimulatedProcess process, ReadOnlySpan<byte> bytes)
    {
        if (!_rooms.TryGetValue(process, out (uint Address, int Length) room) || room.Length < bytes.Length)
        {
            room = (process.Allocate(bytes), bytes.Length);
            _rooms[process] = room;
        }

        bytes.CopyTo(SimulatedMemory.Bytes(room.Address, (uint)bytes.Length));
        process.AllowReadOnly(Loader, 0, room.Address, (uint)bytes.Length);
    }

    /// <summary>Takes room for an image, writes it and says that it is complete.</summary>
    internal void Prepare(SimulatedProcess process, byte[] image)
    {
        Assert.Equal((0u, 0u, 0u), Do(process, Setup, (uint)image.Length));
        Lend(process, image);
        Assert.Equal((0u, 0u, (uint)image.Length), Do(process, Write, 0, (uint)image.Length));
        Assert.Equal((0u, 0u, 0u), Do(process, Complete));
    }

    internal void Install(SimulatedProcess process, byte[] image)
    {
        Prepare(process, image);
        Assert.Equal((0u, 0u, 0u), Do(process, Load));
    }

    private static string NameOf(ReadOnlySpan<byte> image)
    {
        int headerSize = BinaryPrimitives.ReadUInt16LittleEndian(image[2..]);
        uint sum = 0;
        for (int at = 0; at < headerSize; at += 4)
        {
            sum ^= BinaryPrimitives.ReadUInt32LittleEndian(image[at..]);
        }

        if (headerSize == 16)
        {
            return string.Empty;
        }

        if (sum != 0)
        {
            return "damaged";
        }

        int position = 16;
        while (BinaryPrimitives.ReadUInt16LittleEndian(image[position..]) != 3)
        {
            position += 4 + ((BinaryPrimitives.ReadUInt16LittleEndian(image[(position + 2)..]) + 3) & ~3);
        }

        return Encoding.ASCII.GetString(image.Slice(position + 4, BinaryPrimitives.ReadUInt16LittleEndian(image[(position + 2)..])));
    }
}
