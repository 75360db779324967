// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Debugging;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Platform;

/// <summary>
/// The processor port's part of a process: its stored context and how it is entered and left.
/// </summary>
/// <remarks>
/// A frame is what the hardware stacks on the process's own stack, with the process's own rights, when it leaves it: the
/// kernel reads and writes it only where the hardware succeeded in writing it. Its first four words are r0 to r3.
/// </remarks>
internal interface IUserspaceKernelBoundary
{
    /// <summary>Gets the bytes of the context that is stored at the top of each process's block; a multiple of 8.</summary>
    uint StoredContextSize { get; }

    /// <summary>Gets the bytes a process can reach before it has asked for memory; room for the first frame.</summary>
    uint InitialAccessibleSize { get; }

    /// <summary>Sets a context up so that the process begins at its first instruction.</summary>
    /// <param name="storedContext">Address of the stored context.</param>
    /// <param name="appBreak">End of the memory the process can reach; the first frame lies below it. Passed in r3.</param>
    /// <param name="function">First instruction, with the Thumb bit.</param>
    /// <param name="applicationStart">First byte of the binary; passed in r0.</param>
    /// <param name="memoryStart">First byte of the block; passed in r1.</param>
    /// <param name="memorySize">Bytes of the block; passed in r2.</param>
    void SetUpInitialContext(
        uint storedContext, uint appBreak, uint function, uint applicationStart, uint memoryStart, uint memorySize);

    /// <summary>Finds the frame of a process that is not executing.</summary>
    /// <param name="storedContext">Address of its stored context.</param>
    /// <returns>The frame.</returns>
    unsafe uint* StackFrame(uint storedContext);

    /// <summary>Finds the system call instruction that a frame was stacked for.</summary>
    /// <param name="frame">The frame.</param>
    /// <returns>Its address.</returns>
    /// <safety>The frame was stacked by the hardware for a system call.</safety>
    unsafe uint SystemCallAddress(uint* frame);

    /// <summary>Makes a process that is stopped in a Yield go on in a function, and from there return to after the Yield.</summary>
    /// <param name="frame">Its frame.</param>
    /// <param name="function">The function, with the Thumb bit.</param>
    /// <param name="argument0">First argument.</param>
    /// <param name="argument1">Second argument.</param>
    /// <param name="argument2">Third argument.</param>
    /// <param name="argument3">Fourth argument.</param>
    /// <safety>The frame was stacked by the hardware, in a Yield of that process.</safety>
    unsafe void SetUpcall(uint* frame, uint function, uint argument0, uint argument1, uint argument2, uint argument3);

    /// <summary>
    /// From inside a system call: do not return to the process afterwards but leave it, so that
    /// <see cref="SwitchToProcess"/> returns.
    /// </summary>
    void LeaveProcess();

    /// <summary>
    /// Runs a process, and others after it as <see cref="KernelLoop.SwitchDirectly"/> decides, until one leaves, is interrupted
    /// or faults and the kernel's loop has to go on.
    /// </summary>
    /// <param name="process">A process in state Running.</param>
    /// <returns>The process that was left last.</returns>
    Process SwitchToProcess(Process process);

    /// <summary>Prints the registers of a process that is not executing.</summary>
    /// <param name="process">The process.</param>
    /// <param name="output">Where to.</param>
    void PrintContext(Process process, DebugWriter output);
}
