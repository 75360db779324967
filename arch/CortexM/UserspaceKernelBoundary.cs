// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Debugging;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Registers;

namespace Tock.Arch.CortexM;

/// <summary>Processes on ARMv7-M: unprivileged thread mode on the process stack. native/switch.S is the other half.</summary>
internal sealed class UserspaceKernelBoundary : IUserspaceKernelBoundary
{
    private const uint InterruptControl = 0xD04;
    private const uint PendPendSv = 1u << 28;
    private const uint NoReturnAddress = 0xFFFFFFFF;

    private readonly RegisterPage _registers;

    /// <summary>Initializes a new instance of the <see cref="UserspaceKernelBoundary"/> class.</summary>
    /// <param name="systemControlSpace">The page at 0xE000E000.</param>
    internal UserspaceKernelBoundary(RegisterPage systemControlSpace)
    {
        _registers = systemControlSpace;
    }

    /// <inheritdoc/>
    public uint StoredContextSize
    {
        get
        {
            // SAFETY: only answers.
            unsafe
            {
                return NativeMethods.StoredContextSize();
            }
        }
    }

    /// <inheritdoc/>
    public uint InitialAccessibleSize => ExceptionFrame.Size;

    /// <summary>Tells the exception handlers who reports bugs of the kernel.</summary>
    /// <param name="panic">The report; failures before this call stop the board silently.</param>
    internal static void Attach(PanicReport panic)
    {
        // SAFETY: the object is never moved or freed, so native code may keep the reference.
        unsafe
        {
            NativeMethods.SetPanic(panic);
        }
    }

    /// <summary>Tells the exception handlers which kernel they are part of. From then on processes can be entered.</summary>
    /// <param name="kernel">The kernel's loop.</param>
    internal static void Attach(KernelLoop kernel)
    {
        // SAFETY: the object is never moved or freed, so native code may keep the reference.
        unsafe
        {
            NativeMethods.SetKernel(kernel);
        }
    }

    /// <inheritdoc/>
    public void SetUpInitialContext(
        uint storedContext, uint appBreak, uint function, uint applicationStart, uint memoryStart, uint memorySize)
    {
        // SAFETY: the context is kernel-owned memory of the process's block, and the frame the topmost 32 bytes that the
        // process can reach: both belong to a process that does not execute.
        unsafe
        {
            StoredContext* context = (StoredContext*)storedContext;
            *context = default;
            context->StackPointer = appBreak - ExceptionFrame.Size;
            context->ExceptionReturn = StoredContext.ReturnToProcess;
            uint* frame = (uint*)context->StackPointer;
            frame[0] = applicationStart;
            frame[1] = memoryStart;
            frame[2] = memorySize;
            frame[3] = appBreak;
            frame[ExceptionFrame.R12] = 0;
            frame[ExceptionFrame.LinkRegister] = NoReturnAddress;
            frame[ExceptionFrame.ProgramCounter] = function & ~1u;
            frame[ExceptionFrame.ProgramStatus] = ExceptionFrame.StatusThumb;
        }
    }

    /// <inheritdoc/>
    public unsafe uint* StackFrame(uint storedContext)
    {
        // SAFETY: the context is kernel-owned memory that only this class and native/switch.S write.
        unsafe
        {
            return (uint*)((StoredContext*)storedContext)->StackPointer;
        }
    }

    /// <inheritdoc/>
    public unsafe uint SystemCallAddress(uint* frame)
    {
        // SAFETY: by this method's precondition.
        unsafe
        {
            return frame[ExceptionFrame.ProgramCounter] - ExceptionFrame.SupervisorCallSize;
        }
    }

    /// <inheritdoc/>
    public unsafe void SetUpcall(
        uint* frame, uint function, uint argument0, uint argument1, uint argument2, uint argument3)
    {
        // SAFETY: the frame is this process's, by this method's precondition. It is used again for the upcall: when the
        // function returns, the process goes on after its Yield, with the stack as it was.
        unsafe
        {
            frame[0] = argument0;
            frame[1] = argument1;
            frame[2] = argument2;
            frame[3] = argument3;
            frame[ExceptionFrame.LinkRegister] = frame[ExceptionFrame.ProgramCounter] | 1;
            frame[ExceptionFrame.ProgramCounter] = function & ~1u;
            frame[ExceptionFrame.ProgramStatus] =
                (frame[ExceptionFrame.ProgramStatus] & ~ExceptionFrame.StatusBlockProgress) | ExceptionFrame.StatusThumb;
        }
    }

    /// <inheritdoc/>
    public void LeaveProcess() => _registers.At(InterruptControl).Write(PendPendSv);

    /// <inheritdoc/>
    public Process SwitchToProcess(Process process)
    {
        // SAFETY: the process is Running, so its stored context is valid and its memory protection image is loaded; native
        // code gives control back with every callee-saved register as it was.
        unsafe
        {
            return NativeMethods.SwitchToProcess(process, process.StoredContext);
        }
    }

    /// <inheritdoc/>
    public void PrintContext(Process process, DebugWriter output)
    {
        // SAFETY: the stored context is kernel-owned; the frame is read only if it lies inside the process's block, which a
        // stack fault does not guarantee.
        unsafe
        {
            StoredContext* context = (StoredContext*)process.StoredContext;
            uint stack = context->StackPointer;
            if (process.OwnsRam(stack, ExceptionFrame.Size))
            {
                RegisterListing.PrintFrame(output, (uint*)stack);
            }

            RegisterListing.PrintCalleeSaved(output, context->Registers, stack);
        }
    }
}
