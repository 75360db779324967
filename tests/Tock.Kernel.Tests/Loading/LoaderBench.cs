// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Arch.CortexM;
using Tock.Kernel.Debugging;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Loading;

/// <summary>A board's flash and RAM, the real fence arithmetic, and the loader.</summary>
internal sealed class LoaderBench
{
    internal const uint FlashStart = SimulatedMemory.FlashStart;
    internal const uint RamStart = SimulatedMemory.RamStart + 0x4000;

    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly FakeUart _line = new();
    private readonly TestLoader _loader;
    private readonly BoardMemory _memory;
    private uint _next = FlashStart;

    internal LoaderBench(uint slots = 8, uint flashSize = 0x1_0000, uint ramSize = 0x8000, ICredentialPolicy? policy = null, IShortIds? shortIds = null)
    {
        SimulatedMemory.Reset();
        SimulatedBoundary boundary = new();
        MemoryProtectionUnit unit = new(new CoreRegisters().Page);
        Processes = new ProcessTable(slots, boundary, unit);
        DebugWriter output = new(_line, _line, 256);
        _memory = new BoardMemory
        {
            FlashStart = 0,
            KernelFlashEnd = FlashStart,
            ApplicationFlashStart = FlashStart,
            ApplicationFlashEnd = FlashStart + flashSize,
            RamStart = SimulatedMemory.RamStart,
            ProcessRamStart = RamStart,
            ProcessRamEnd = RamStart + ramSize,
        };
        _loader = new TestLoader(
            Processes, _memory, unit, boundary, new DeferredCallQueue(boundary), output, policy, shortIds);
        KernelOwned = Process.KernelOwnedSize(boundary, unit, 0);
    }

    internal ProcessTable Processes { get; }

    internal ProcessLoader Loader => _loader.Loader;

    internal uint KernelOwned { get; }

    internal uint RamEnd => _memory.ProcessRamEnd;

    /// <summary>Gets what the loader said, by lines; throws if it is not UTF-8.</summary>
    internal string[] Output => s_strictUtf8.GetString(Encoding.Latin1.GetBytes(_line.Output))
        .Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

    internal List<Process> Loaded
    {
        get
        {
            List<Process> loaded = [];
            for (uint i = 0; i < Processes.Capacity; i++)
            {
                if (Processes[i].IsLoaded)
                {
                    loaded.Add(Processes[i]);
                }
            }

            return loaded;
        }
    }

    internal static string NameOf(Process process) => Encoding.UTF8.GetString(process.Name);

    /// <summary>Puts images into flash, one behind the other, and loads them.</summary>
    /// <param name="images">The images.</param>
    /// <returns>This bench.</returns>
    internal LoaderBench Load(params TbfImage[] images) => LoadBytes([.. images.Select(image => image.ToArray())]);

    /// <summary>Lets the loader go on where it waited.</summary>
    internal void Settle() => _loader.Settle();

    /// <summary>Like <see cref="Load"/>, for images byte by byte.</summary>
    internal LoaderBench LoadBytes(params byte[][] images)
    {
        WriteBytes(images);
        _loader.Run();
        return this;
    }

    /// <summary>Puts an image into flash.</summary>
    internal void Write(TbfImage image) => WriteBytes(image.ToArray());

    /// <summary>Lets the loader do one step.</summary>
    internal void Step() => _loader.Step();

    private void WriteBytes(params byte[][] images)
    {
        foreach (byte[] bytes in images)
        {
            bytes.CopyTo(SimulatedMemory.Bytes(_next, (uint)bytes.Length));
            _next += (uint)bytes.Length;
        }
    }
}
