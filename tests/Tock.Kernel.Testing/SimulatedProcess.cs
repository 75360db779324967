// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Testing;

/// <summary>An application whose instructions are the test's: it makes real system calls and has real memory.</summary>
internal sealed class SimulatedProcess
{
    private readonly SimulatedKernel _kernel;

    /// <summary>Initializes a new instance of the <see cref="SimulatedProcess"/> class.</summary>
    /// <param name="kernel">The kernel.</param>
    /// <param name="process">The kernel's view of the process.</param>
    internal SimulatedProcess(SimulatedKernel kernel, Process process)
    {
        _kernel = kernel;
        Process = process;
    }

    /// <summary>Gets the kernel's view of the process.</summary>
    internal Process Process { get; }

    /// <summary>Gets an address in the application's flash that can be subscribed as a function.</summary>
    internal uint Function => Process.Binary.BinaryStart | 1;

    /// <summary>Makes a system call.</summary>
    /// <param name="syscallClass">Its number.</param>
    /// <param name="r0">First register.</param>
    /// <param name="r1">Second register.</param>
    /// <param name="r2">Third register.</param>
    /// <param name="r3">Fourth register.</param>
    /// <returns>The registers afterwards.</returns>
    internal SyscallResult Call(uint syscallClass, uint r0, uint r1 = 0, uint r2 = 0, uint r3 = 0)
    {
        if (Process.State != ProcessState.Running)
        {
            throw new InvalidOperationException($"The process is {Process.State} and cannot make a system call.");
        }

        // SAFETY: the frame is memory of the simulated boundary.
        unsafe
        {
            uint* frame = _kernel.Boundary.StackFrame(Process.StoredContext);
            frame[0] = r0;
            frame[1] = r1;
            frame[2] = r2;
            frame[3] = r3;
            if (_kernel.Dispatcher.Handle(Process, syscallClass, frame))
            {
                _kernel.Boundary.LeaveProcess();
            }

            return Registers();
        }
    }

    /// <summary>Gets the registers as they are stacked now: the result of a Yield-WaitFor that was waited for.</summary>
    /// <returns>r0 to r3.</returns>
    internal SyscallResult Registers()
    {
        // SAFETY: as in Call.
        unsafe
        {
            uint* frame = _kernel.Boundary.StackFrame(Process.StoredContext);
            return new SyscallResult(frame[0], frame[1], frame[2], frame[3]);
        }
    }

    /// <summary>Command.</summary>
    /// <param name="driver">Driver number.</param>
    /// <param name="command">Command number.</param>
    /// <param name="argument0">First argument.</param>
    /// <param name="argument1">Second argument.</param>
    /// <returns>The result.</returns>
    internal SyscallResult Command(uint driver, uint command, uint argument0 = 0, uint argument1 = 0) =>
        Call(2, driver, command, argument0, argument1);

    /// <summary>Subscribe, with an address in flash as function.</summary>
    /// <param name="driver">Driver number.</param>
    /// <param name="slot">Subscribe number.</param>
    /// <param name="userData">Word to get back.</param>
    /// <returns>The result.</returns>
    internal SyscallResult Subscribe(uint driver, uint slot, uint userData = 0) =>
        Call(1, driver, slot, Function, userData);

    /// <summary>Read-Write Allow.</summary>
    /// <param name="driver">Driver number.</param>
    /// <param name="slot">Allow number.</param>
    /// <param name="address">First byte.</param>
    /// <param name="length">Bytes.</param>
    /// <returns>The result.</returns>
    internal SyscallResult AllowReadWrite(uint driver, uint slot, uint address, uint length) =>
        Call(3, driver, slot, address, length);

    /// <summary>Read-Only Allow.</summary>
    /// <param name="driver">Driver number.</param>
    /// <param name="slot">Allow number.</param>
    /// <param name="address">First byte.</param>
    /// <param name="length">Bytes.</param>
    /// <returns>The result.</returns>
    internal SyscallResult AllowReadOnly(uint driver, uint slot, uint address, uint length) =>
        Call(4, driver, slot, address, length);

    /// <summary>Yield-Wait.</summary>
    internal void YieldWait() => Call(0, 1);

    /// <summary>Yield-WaitFor.</summary>
    /// <param name="driver">Driver number.</param>
    /// <param name="slot">Subscribe number.</param>
    internal void YieldWaitFor(uint driver, uint slot) => Call(0, 2, driver, slot);

    /// <summary>Exit-Terminate.</summary>
    internal void Exit() => Call(6, 0);

    /// <summary>Takes the oldest upcall that was delivered.</summary>
    /// <returns>The upcall, or null.</returns>
    internal DeliveredUpcall? TakeUpcall() =>
        _kernel.Boundary.TryTakeUpcall(Process.StoredContext, out DeliveredUpcall upcall) ? upcall : null;

    /// <summary>Yields if need be and takes the next upcall.</summary>
    /// <returns>The upcall, or null if none was pending; the process then waits.</returns>
    internal DeliveredUpcall? YieldForUpcall()
    {
        if (Process.State == ProcessState.Running)
        {
            YieldWait();
        }

        return TakeUpcall();
    }

    /// <summary>Takes the next upcall if one is pending; never leaves the process waiting.</summary>
    /// <returns>The upcall, or null.</returns>
    internal DeliveredUpcall? NextUpcall() => Process.WaitingUpcalls == 0 ? TakeUpcall() : YieldForUpcall();

    /// <summary>Gets memory from the kernel (memop sbrk) and fills it.</summary>
    /// <param name="content">What to put there.</param>
    /// <returns>Its address.</returns>
    internal uint Allocate(ReadOnlySpan<byte> content)
    {
        SyscallResult result = Call(5, 1, (uint)content.Length);
        if (result.Variant != SyscallResult.SuccessU32)
        {
            throw new InvalidOperationException($"The process has no {content.Length} bytes left.");
        }

        content.CopyTo(SimulatedMemory.Bytes(result.Value1, (uint)content.Length));
        return result.Value1;
    }

    /// <summary>Gets memory holding text.</summary>
    /// <param name="text">The text, Latin-1.</param>
    /// <returns>Its address.</returns>
    internal uint Allocate(string text) => Allocate(Encoding.Latin1.GetBytes(text));

    /// <summary>Reads text from memory.</summary>
    /// <param name="address">First byte.</param>
    /// <param name="length">Bytes.</param>
    /// <returns>The text, Latin-1.</returns>
    internal static string Text(uint address, uint length) =>
        Encoding.Latin1.GetString(SimulatedMemory.Bytes(address, length));
}
