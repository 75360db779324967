// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Debugging;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Loading;

/// <summary>Finds the applications in flash, gives each a block of RAM and a slot of the process table, and says why not.</summary>
internal sealed class ProcessLoader
{
    private const uint KernelMajorVersion = 2;
    private const uint KernelMinorVersion = 2;

    private readonly ProcessTable _processes;
    private readonly BoardMemory _memory;
    private readonly IMemoryProtectionUnit _memoryProtection;
    private readonly ProcessMemory _processMemory;
    private readonly DebugWriter _output;

    /// <summary>Initializes a new instance of the <see cref="ProcessLoader"/> class.</summary>
    /// <param name="processes">Where processes go.</param>
    /// <param name="memory">Where flash and RAM are.</param>
    /// <param name="memoryProtection">What decides which flash can be fenced.</param>
    /// <param name="processMemory">Where processes get their RAM.</param>
    /// <param name="output">Where refusals are told.</param>
    internal ProcessLoader(
        ProcessTable processes,
        BoardMemory memory,
        IMemoryProtectionUnit memoryProtection,
        ProcessMemory processMemory,
        DebugWriter output)
    {
        _processes = processes;
        _memory = memory;
        _memoryProtection = memoryProtection;
        _processMemory = processMemory;
        _output = output;
    }

    /// <summary>Loads every application that can run, in the order they have in flash.</summary>
    internal void LoadAll()
    {
        uint address = _memory.ApplicationFlashStart;
        while (address < _memory.ApplicationFlashEnd)
        {
            TbfProblem problem = TbfParser.Parse(FlashFrom(address), out TbfHeader header);
            if (problem == TbfProblem.EndOfList)
            {
                return;
            }

            ProcessBinary binary = new(address, header);
            if (problem == TbfProblem.None)
            {
                problem = Load(binary, header);
            }

            if (problem != TbfProblem.None && problem != TbfProblem.Padding)
            {
                PrintRefusal(binary, problem);
            }

            if (header.TotalSize == 0)
            {
                _output.WriteLine("  applications after it cannot be found"u8);
                return;
            }

            address += header.TotalSize;
        }
    }

    private static ReadOnlySpan<byte> Span(uint start, uint end)
    {
        // SAFETY: callers pass ranges of application flash, which is readable and never unmapped.
        unsafe
        {
            return new ReadOnlySpan<byte>((byte*)start, (int)(end - start));
        }
    }

    private ReadOnlySpan<byte> FlashFrom(uint address) => Span(address, _memory.ApplicationFlashEnd);

    private TbfProblem Load(ProcessBinary binary, in TbfHeader header)
    {
        TbfProblem problem = Check(binary, header);
        if (problem != TbfProblem.None)
        {
            return problem;
        }

        if (header.ShortId != 0 && IsSuperseded(binary, header))
        {
            return TbfProblem.Superseded;
        }

        if (!TryFindSlot(out Process? slot))
        {
            return TbfProblem.NoSlot;
        }

        if (!_processMemory.TryAllocate(binary, out MemoryBlock block))
        {
            return binary.FixedRamStart == TbfHeader.NotFixed ? TbfProblem.NoMemory : TbfProblem.FixedRam;
        }

        slot.Load(binary, block);
        return TbfProblem.None;
    }

    /// <summary>Tells whether a well-formed image can run on this board, memory and slots apart.</summary>
    private TbfProblem Check(ProcessBinary binary, in TbfHeader header)
    {
        if (!header.IsEnabled)
        {
            return TbfProblem.Disabled;
        }

        if (header.KernelVersion >> 16 != KernelMajorVersion || (header.KernelVersion & 0xFFFF) > KernelMinorVersion)
        {
            return TbfProblem.KernelVersion;
        }

        if (header.FixedFlashStart != TbfHeader.NotFixed && header.FixedFlashStart != binary.BinaryStart)
        {
            return TbfProblem.FixedFlash;
        }

        if (!_memoryProtection.CanProtectFlash(binary.FlashStart, binary.FlashEnd))
        {
            return TbfProblem.Alignment;
        }

        return TbfProblem.None;
    }

    /// <summary>
    /// Tells whether another image with the same fixed ShortId, which no two processes may share, is to run instead: the one with
    /// the highest version, and among equals the first in flash. One that cannot run here supersedes nobody.
    /// </summary>
    private bool IsSuperseded(ProcessBinary binary, in TbfHeader header)
    {
        uint address = _memory.ApplicationFlashStart;
        while (address < _memory.ApplicationFlashEnd)
        {
            TbfProblem problem = TbfParser.Parse(FlashFrom(address), out TbfHeader other);
            if (problem == TbfProblem.EndOfList || other.TotalSize == 0)
            {
                return false;
            }

            bool isPreferred = other.ApplicationVersion > header.ApplicationVersion
                || (other.ApplicationVersion == header.ApplicationVersion && address < binary.FlashStart);
            if (problem == TbfProblem.None
                && other.ShortId == header.ShortId
                && isPreferred
                && Check(new ProcessBinary(address, other), other) == TbfProblem.None)
            {
                return true;
            }

            address += other.TotalSize;
        }

        return false;
    }

    private bool TryFindSlot([System.Diagnostics.CodeAnalysis.NotNullWhen(true)] out Process? slot)
    {
        for (uint i = 0; i < _processes.Capacity; i++)
        {
            if (!_processes[i].IsLoaded)
            {
                slot = _processes[i];
                return true;
            }
        }

        slot = null;
        return false;
    }

    private void PrintRefusal(ProcessBinary binary, TbfProblem problem)
    {
        _output.Write("Application at "u8);
        _output.WriteHex(binary.FlashStart);
        if (binary.NameLength != 0 && problem > TbfProblem.PackageName)
        {
            _output.Write(" ("u8);
            _output.Write(Span(binary.NameAddress, binary.NameAddress + binary.NameLength));
            _output.Write(")"u8);
        }

        _output.Write(" refused: "u8);
        _output.WriteLine(TbfProblemText.For(problem));
    }
}
