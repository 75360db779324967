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
            RegisterPage page = RegisterPage.FromAddress(SystemControlSpace);
            FaultRegisters status = new(page);
            uint programCounter = 0;
            if (!status.IsStackFault && process.OwnsRam((uint)frame, ExceptionFrame.Size))
            {
                programCounter = frame[ExceptionFrame.ProgramCounter];
            }

            process.SetFault(status.Decode(programCounter, (uint)frame));
            status.Clear(page);
            page.At(InterruptControl).Write(PendPendSv);
        }
    }

    /// <summary>The kernel itself faulted: a bug, for example a null reference.</summary>
    /// <param name="panic">Who reports it; null early in boot.</param>
    /// <param name="frame">What the hardware stacked, unless that is what failed: it is then below the kernel's stack.</param>
    /// <param name="registers">Registers r4 to r11.</param>
    /// <safety>Called by tock_fault only.</safety>
    [RuntimeExport("tock_kernel_fault")]
    internal static unsafe void KernelFault(PanicReport? panic, uint* frame, uint* registers)
    {
        if (panic == null)
        {
            return;
        }

        // SAFETY: the page is the core's own registers; the frame is read only if it was stacked on the kernel's stack.
        unsafe
        {
            FaultRegisters status = new(RegisterPage.FromAddress(SystemControlSpace));
            bool hasFrame = KernelContextListing.IsOnStack(panic.Memory, frame);
            ProcessFault fault = status.Decode(hasFrame ? frame[ExceptionFrame.ProgramCounter] : 0, (uint)frame);
            DebugWriter output = panic.BeginBecauseOfKernel(
                !hasFrame ? "kernel stack overflow"u8
                    : fault.HasAddress && fault.Address < MemoryProtectionUnit.NullGuardSize ? "null reference in the kernel"u8
                    : "fault in the kernel"u8,
                fault.ProgramCounter);
            output.Write("  cause: "u8);
            output.Write(FaultCauseText.For(fault.Cause));
            if (fault.HasAddress)
            {
                output.Write(" at "u8);
                output.WriteHex(fault.Address);
                output.Write(" ("u8);
                output.Write(panic.Memory.Describe(fault.Address));
                output.Write(")"u8);
            }

            output.WriteLine();
            status.Print(output);
            KernelContextListing.Print(output, panic.Memory, frame, registers);
            panic.End();
        }
    }

    /// <summary>A check in C# failed.</summary>
    /// <param name="kind">Which.</param>
    /// <param name="frame">The registers at the failing call, as the hardware would have stacked them.</param>
    /// <param name="registers">Registers r4 to r11.</param>
    /// <param name="panic">Who reports it; null early in boot.</param>
    /// <safety>Called by tock_kernel_failure only.</safety>
    [RuntimeExport("tock_report_failure")]
    internal static unsafe void ReportFailure(FailureKind kind, uint* frame, uint* registers, PanicReport? panic)
    {
        if (panic == null)
        {
            return;
        }

        // SAFETY: tock_kernel_failure has just written both.
        unsafe
        {
            DebugWriter output = panic.BeginBecauseOfKernel(FailureText.For(kind), frame[ExceptionFrame.ProgramCounter]);
            KernelContextListing.Print(output, panic.Memory, frame, registers);
            panic.End();
        }
    }
}
