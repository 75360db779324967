// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Kernel;
using Tock.Kernel.Debugging;
using Tock.Kernel.Processes;
using Tock.Registers;

namespace Tock.Arch.CortexM;

/// <summary>Where native/switch.S enters C#.</summary>
internal static class ExceptionEntry
{
    private const uint SystemControlSpace = 0xE000E000;
    private const uint ConfigurableFaultStatus = 0xD28;
    private const uint HardFaultStatus = 0xD2C;
    private const uint MemoryFaultAddress = 0xD34;
    private const uint BusFaultAddress = 0xD38;
    private const uint InterruptControl = 0xD04;
    private const uint PendPendSv = 1u << 28;

    /// <summary>A process made a system call.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="process">The process.</param>
    /// <param name="frame">What the hardware stacked.</param>
    /// <returns>True if the process is left now: it waits.</returns>
    /// <safety>Called by tock_supervisor_call only, for the process that executes.</safety>
    [RuntimeExport("tock_system_call")]
    internal static unsafe bool SystemCall(KernelLoop kernel, Process process, uint* frame)
    {
        // A fault while the frame was stacked was taken before this call and has marked the process: there is no frame then.
        if (process.State != ProcessState.Running)
        {
            return false;
        }

        // SAFETY: the hardware stacked the frame with the process's own rights, and has just executed the instruction before
        // the stacked program counter.
        unsafe
        {
            uint number = *(byte*)(frame[ExceptionFrame.ProgramCounter] - ExceptionFrame.SupervisorCallSize);
            return kernel.Syscalls.Handle(process, number, frame);
        }
    }

    /// <summary>A process has been left, and no interrupt is recorded.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="left">The process that was left.</param>
    /// <param name="context">Where the stored context of the process that executes next is told.</param>
    /// <returns>That process; null if the kernel's loop goes on.</returns>
    /// <safety>Called by native/switch.S only, which has stored the context of the process that was left.</safety>
    [RuntimeExport("tock_next_process")]
    internal static unsafe Process? NextProcess(KernelLoop kernel, Process left, uint* context)
    {
        if (!kernel.CanSwitchDirectly)
        {
            return null;
        }

        Process process = kernel.SwitchDirectly(left);

        // SAFETY: the caller passes a word of the shared state.
        unsafe
        {
            *context = process.StoredContext;
        }

        return process;
    }

    /// <summary>A process faulted.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="process">The process.</param>
    /// <param name="frame">What the hardware stacked, unless that is what failed.</param>
    /// <safety>Called by tock_fault only, for the process that executes.</safety>
    [RuntimeExport("tock_process_fault")]
    internal static unsafe void ProcessFault(KernelLoop kernel, Process process, uint* frame)
    {
        // SAFETY: the page is the core's own registers. The frame is read only if it lies in the process's memory.
        unsafe
        {
            RegisterPage registers = RegisterPage.FromAddress(SystemControlSpace);
            uint status = registers.At(ConfigurableFaultStatus).Read();
            uint hard = registers.At(HardFaultStatus).Read();
            uint programCounter = 0;
            if (!FaultDecoder.IsStackFault(status) && process.OwnsRam((uint)frame, ExceptionFrame.Size))
            {
                programCounter = frame[ExceptionFrame.ProgramCounter];
            }

            process.SetFault(FaultDecoder.Decode(
                status,
                hard,
                registers.At(MemoryFaultAddress).Read(),
                registers.At(BusFaultAddress).Read(),
                programCounter));

            // Writing ones clears them, so that the next fault is not read together with this one.
            registers.At(ConfigurableFaultStatus).Write(status);
            registers.At(HardFaultStatus).Write(hard);
            registers.At(InterruptControl).Write(PendPendSv);
        }
    }

    /// <summary>The kernel itself faulted: a bug, for example a null reference.</summary>
    /// <param name="panic">Who reports it; null early in boot.</param>
    /// <param name="frame">What the hardware stacked; null if the kernel's stack overflowed.</param>
    /// <safety>Called by tock_fault only.</safety>
    [RuntimeExport("tock_kernel_fault")]
    internal static unsafe void KernelFault(PanicReport? panic, uint* frame)
    {
        // SAFETY: the page is the core's own registers; the frame was stacked on the kernel's stack.
        unsafe
        {
            RegisterPage registers = RegisterPage.FromAddress(SystemControlSpace);
            uint status = registers.At(ConfigurableFaultStatus).Read();
            if (panic == null)
            {
                return;
            }

            DebugWriter output = panic.BeginBecauseOfKernel(
                frame == null ? "kernel stack overflow"u8
                    : (status & 0xFF) != 0 ? "null reference or forbidden access in the kernel"u8
                    : "fault in the kernel"u8,
                frame == null ? 0 : frame[ExceptionFrame.ProgramCounter]);
            output.Write("  CFSR "u8);
            output.WriteHex(status);
            output.Write(" HFSR "u8);
            output.WriteHex(registers.At(HardFaultStatus).Read());
            output.Write(" MMFAR "u8);
            output.WriteHex(registers.At(MemoryFaultAddress).Read());
            output.Write(" BFAR "u8);
            output.WriteHex(registers.At(BusFaultAddress).Read());
            output.WriteLine();
            if (frame != null)
            {
                RegisterListing.PrintFrame(output, frame);
                CallerListing.Print(output, panic.Memory, (uint)frame + ExceptionFrame.Size);
            }

            panic.End();
        }
    }

    /// <summary>A check in C# failed.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="returnAddress">Where.</param>
    /// <param name="panic">Who reports it; null early in boot.</param>
    /// <param name="stackPointer">Where the kernel's stack was.</param>
    [RuntimeExport("tock_report_failure")]
    internal static void ReportFailure(FailureKind kind, uint returnAddress, PanicReport? panic, uint stackPointer)
    {
        if (panic != null)
        {
            DebugWriter output = panic.BeginBecauseOfKernel(FailureText.For(kind), returnAddress & ~1u);
            CallerListing.Print(output, panic.Memory, stackPointer);
            panic.End();
        }
    }
}
