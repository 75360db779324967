// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Syscalls;

/// <summary>The operations of system call class 5, Memop (TRD 104, section 4.6).</summary>
internal static class MemoryOperations
{
    /// <summary>Performs one operation.</summary>
    /// <param name="process">The caller.</param>
    /// <param name="operation">Its number.</param>
    /// <param name="argument">Its argument.</param>
    /// <returns>The result; NOSUPPORT for an unknown operation.</returns>
    internal static CommandReturn Perform(Process process, uint operation, uint argument)
    {
        switch (operation)
        {
            case MemoryOperation.Break:
                return CommandReturn.From(process.SetBreak(argument));
            case MemoryOperation.MoveBreak:
                return Move(process, argument);
            case MemoryOperation.RamStart:
                return CommandReturn.Success(process.Block.Start);
            case MemoryOperation.RamEnd:
                return CommandReturn.Success(process.Block.End);
            case MemoryOperation.FlashStart:
                return CommandReturn.Success(process.Binary.FlashStart);
            case MemoryOperation.FlashEnd:
                return CommandReturn.Success(process.Binary.FlashEnd);
            case MemoryOperation.GrantStart:
                return CommandReturn.Success(process.KernelMemoryBreak);
            case MemoryOperation.WriteableFlashRegions:
                return CommandReturn.Success(process.Binary.WriteableFlashRegionCount);
            case MemoryOperation.WriteableFlashRegionStart:
            case MemoryOperation.WriteableFlashRegionEnd:
                return process.Binary.TryGetWriteableFlashRegion(argument, out uint start, out uint end)
                    ? CommandReturn.Success(operation == MemoryOperation.WriteableFlashRegionStart ? start : end)
                    : CommandReturn.Failure(ErrorCode.Fail);
            case MemoryOperation.DebugStackTop:
                process.SetStackTop(argument);
                return CommandReturn.Success();
            case MemoryOperation.DebugHeapStart:
                process.SetHeapStart(argument);
                return CommandReturn.Success();
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    private static CommandReturn Move(Process process, uint delta)
    {
        uint old = process.AppBreak;

        // The delta is a signed number of bytes; unsigned addition wraps to the right place, and a wrap past either end of
        // the address space lands outside the block, where SetBreak refuses it.
        Result result = process.SetBreak(old + delta);
        return result.IsOk ? CommandReturn.Success(old) : CommandReturn.Failure(result.Error);
    }
}
