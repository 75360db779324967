// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Arch.CortexM;
using Tock.Kernel.Debugging;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Tests.Device;
using Tock.Testing;

namespace Tock.Kernel.Tests.Loading;

/// <summary>A board's flash and RAM, the real fence arithmetic, and the loader.</summary>
internal sealed class LoaderBench
{
    internal const uint FlashStart = SimulatedMemory.FlashStart;
    internal const uint RamStart = SimulatedMemory.RamStart + 0x4000;

    private static readonly UTF8Encoding s_strictUtf8 = new(false, throwOnInvalidBytes: true);

    private readonly FakeUart _line = new();
    private readonly ProcessLoader _loader;
    private readonly BoardMemory _memory;
    private uint _next = FlashStart;

    internal LoaderBench(uint slots = 8, uint flashSize = 0x1_0000, uint ramSize = 0x8000)
    {
        SimulatedMemory.Reset();
        SimulatedBoundary boundary = new();
        MemoryProtectionUnit unit = new(new CoreRegisters().Page);
        Processes = new ProcessTable(slots, 1, boundary, unit);
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
        _loader = new ProcessLoader(
            Processes, _memory, unit, new ProcessMemory(Processes, _memory, unit, boundary), output);
        KernelOwned = Process.KernelOwnedSize(boundary, unit, 0);
    }

    internal ProcessTable Processes { get; }

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
    internal LoaderBench Load(params TbfImage[] images)
    {
        foreach (TbfImage image in images)
        {
            byte[] bytes = image.ToArray();
            bytes.CopyTo(SimulatedMemory.Bytes(_next, (uint)bytes.Length));
            _next += (uint)bytes.Length;
        }

        _loader.LoadAll();
        return this;
    }
}
