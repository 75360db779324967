// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation;

/// <summary>The registers of a Cortex-M core at one moment.</summary>
public sealed class CoreRegisters
{
    private readonly uint[] _general;

    internal CoreRegisters(uint[] general, uint programStatus)
    {
        _general = general;
        ProgramStatus = programStatus;
    }

    /// <summary>R0 to R15.</summary>
    /// <param name="number">0 to 15.</param>
    public uint this[int number] => _general[number];

    /// <summary>R13, the stack pointer in use.</summary>
    public uint StackPointer => _general[13];

    /// <summary>R14.</summary>
    public uint LinkRegister => _general[14];

    /// <summary>R15.</summary>
    public uint ProgramCounter => _general[15];

    /// <summary>xPSR.</summary>
    public uint ProgramStatus { get; }

    /// <summary>The active exception: 0 in thread mode, 11 in the system call handler, 16 and up for interrupts.</summary>
    public int ExceptionNumber => (int)(ProgramStatus & 0x1FF);
}
