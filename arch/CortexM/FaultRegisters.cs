// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Debugging;
using Tock.Kernel.Processes;
using Tock.Registers;

namespace Tock.Arch.CortexM;

/// <summary>What the processor says about a fault, read once (ARMv7-M Architecture Reference Manual, B3.2.15 to B3.2.18).</summary>
internal readonly struct FaultRegisters
{
    private const uint ConfigurableFaultStatus = 0xD28;
    private const uint HardFaultStatus = 0xD2C;
    private const uint MemoryFaultAddress = 0xD34;
    private const uint BusFaultAddress = 0xD38;

    private readonly uint _configurable;
    private readonly uint _hard;
    private readonly uint _memoryAddress;
    private readonly uint _busAddress;

    /// <summary>Initializes a new instance of the <see cref="FaultRegisters"/> struct: reads them.</summary>
    /// <param name="page">The page at 0xE000E000.</param>
    internal FaultRegisters(RegisterPage page)
    {
        _configurable = page.At(ConfigurableFaultStatus).Read();
        _hard = page.At(HardFaultStatus).Read();
        _memoryAddress = page.At(MemoryFaultAddress).Read();
        _busAddress = page.At(BusFaultAddress).Read();
    }

    /// <summary>Gets a value indicating whether the hardware may have failed to stack the frame, so that there is none to read.</summary>
    internal bool IsStackFault => FaultDecoder.IsStackFault(_configurable);

    /// <summary>Says what happened.</summary>
    /// <param name="programCounter">Stacked program counter, or 0.</param>
    /// <param name="stackPointer">Where the frame is, or should have been.</param>
    /// <returns>The fault.</returns>
    internal ProcessFault Decode(uint programCounter, uint stackPointer) =>
        FaultDecoder.Decode(_configurable, _hard, _memoryAddress, _busAddress, programCounter, stackPointer);

    /// <summary>Writes them as they are.</summary>
    /// <param name="output">Where to.</param>
    internal void Print(DebugWriter output)
    {
        output.Write("  CFSR "u8);
        output.WriteHex(_configurable);
        output.Write(" HFSR "u8);
        output.WriteHex(_hard);
        output.Write(" MMFAR "u8);
        output.WriteHex(_memoryAddress);
        output.Write(" BFAR "u8);
        output.WriteHex(_busAddress);
        output.WriteLine();
    }

    /// <summary>Clears what was read, so that the next fault is not read together with this one.</summary>
    /// <param name="page">The page at 0xE000E000.</param>
    internal void Clear(RegisterPage page)
    {
        // Writing ones clears them.
        page.At(ConfigurableFaultStatus).Write(_configurable);
        page.At(HardFaultStatus).Write(_hard);
    }
}
