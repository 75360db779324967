// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Loading;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Debugging;

/// <summary>Says in words what a process did to be stopped, and what the address it touched belongs to.</summary>
internal sealed class FaultReport
{
    private readonly DebugWriter _output;
    private readonly IUserspaceKernelBoundary _boundary;
    private readonly ProcessTable _processes;
    private readonly IMemoryProtectionUnit _memoryProtection;
    private readonly BoardMemory _memory;

    /// <summary>Initializes a new instance of the <see cref="FaultReport"/> class.</summary>
    /// <param name="resources">The board's resources: the registers, the memory and the processes are looked at.</param>
    internal FaultReport(in KernelResources resources)
    {
        _output = resources.Output;
        _boundary = resources.Boundary;
        _processes = resources.Processes;
        _memoryProtection = resources.MemoryProtection;
        _memory = resources.Memory;
    }

    /// <summary>Writes the report of a process that has just faulted.</summary>
    /// <param name="process">The process.</param>
    /// <param name="action">What will be done about it.</param>
    internal void Print(Process process, FaultAction action)
    {
        ProcessFault fault = process.Fault;
        _output.Write("Process "u8);
        _output.Write(process.Name);
        _output.Write(" faulted: "u8);
        _output.Write(FaultCauseText.For(fault.Cause));
        if (fault.HasAddress)
        {
            _output.Write(" at "u8);
            _output.WriteHex(fault.Address);
            _output.Write(" ("u8);
            DescribeAddress(process, fault.Address);
            DescribeRegion(process, fault.Address);
            _output.Write(")"u8);
        }
        else if (fault.Cause == FaultCause.UnknownSystemCall)
        {
            _output.Write(" "u8);
            _output.WriteDecimal(fault.Address);
        }

        _output.WriteLine();
        _output.Write("  "u8);
        if (fault.ProgramCounter != 0)
        {
            _output.Write("at instruction "u8);
            _output.WriteHex(fault.ProgramCounter);
            _output.Write(", "u8);
        }

        _output.WriteDecimal(process.SystemCalls);
        _output.WriteLine(" system calls made"u8);
        _boundary.PrintContext(process, _output);
        PrintMemory(process);
        _output.Write("Process "u8);
        _output.Write(process.Name);
        _output.WriteLine(action switch
        {
            FaultAction.Restart => " will be restarted."u8,
            FaultAction.Stop => " was stopped."u8,
            _ => " takes the board down."u8,
        });
    }

    /// <summary>Says what a memory address belongs to.</summary>
    /// <param name="process">The process that touched it.</param>
    /// <param name="address">The address.</param>
    internal void DescribeAddress(Process process, uint address)
    {
        for (uint i = 0; i < _processes.Capacity; i++)
        {
            Process owner = _processes[i];
            if (owner.IsLoaded && DescribeInProcess(process, owner, address))
            {
                return;
            }
        }

        _output.Write(_memory.Describe(address));
    }

    /// <summary>Says which region of the memory protection unit decided.</summary>
    private void DescribeRegion(Process process, uint address)
    {
        if (_memoryProtection.TryFindRegion(process.MemoryProtectionImage, address, out uint region))
        {
            _output.Write("; forbidden by region "u8);
            _output.WriteDecimal(region);
        }
        else
        {
            _output.Write("; no region allows it"u8);
        }
    }

    /// <summary>Writes how the process's memory was divided, from low to high.</summary>
    private void PrintMemory(Process process)
    {
        _output.Write("  RAM "u8);
        _output.WriteHex(process.Block.Start);
        _output.Write(" application "u8);
        _output.WriteHex(process.AppBreak);
        _output.Write(" free "u8);
        _output.WriteHex(process.KernelMemoryBreak);
        _output.Write(" kernel-owned "u8);
        _output.WriteHex(process.Block.End);
        _output.WriteLine();
        _output.Write("  flash "u8);
        _output.WriteHex(process.Binary.FlashStart);
        _output.Write(".."u8);
        _output.WriteHex(process.Binary.FlashEnd - 1);
        _output.WriteLine();
    }

    private bool DescribeInProcess(Process process, Process owner, uint address)
    {
        ReadOnlySpan<byte> part;
        if (address >= owner.Block.Start && address < owner.Block.End)
        {
            part = address >= owner.KernelMemoryBreak ? "kernel-owned memory of "u8
                : owner != process ? "memory of "u8
                : "beyond the memory allocated by "u8;
        }
        else if (address >= owner.Binary.FlashStart && address < owner.Binary.FlashEnd)
        {
            part = "flash of "u8;
        }
        else
        {
            return false;
        }

        _output.Write(part);
        _output.Write(owner == process ? "this process"u8 : owner.Name);
        return true;
    }
}
