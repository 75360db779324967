// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using Tock.Debugging.Remote;

namespace Tock.Debugging.Tracing;

/// <summary>Where a kernel is stopped to see what processes do, found in its code, so that no symbols are needed.</summary>
/// <param name="CallEntry">Where a system call has arrived.</param>
/// <param name="StackRegister">The register that has the process's stack pointer there; null if none does.</param>
/// <param name="CallReturns">Where the handler of system calls goes back; the kernel itself enters a process through it, too.</param>
/// <param name="SwitchReturns">Where the handler that goes over from one process to the next (PendSV) goes back.</param>
/// <param name="FaultEntries">Where faults arrive.</param>
/// <param name="StackRead">An instruction that reads the process's stack pointer.</param>
internal sealed record SupervisorCode(
    uint CallEntry, int? StackRegister, IReadOnlyList<uint> CallReturns, IReadOnlyList<uint> SwitchReturns, IReadOnlyList<uint> FaultEntries, StackRead StackRead)
{
    private const uint VectorTableOffset = 0xE000_ED08;
    private const int VectorCount = 15;
    private const int HardFault = 3;
    private const int UsageFault = 6;
    private const int SupervisorCall = 11;
    private const int PendSv = 14;

    // How far a handler's own code may be spread.
    private const int Before = 512;
    private const int Behind = 1024;

    /// <summary>Reads the code of the kernel of a board that stands still.</summary>
    /// <exception cref="TraceException">No such handlers are found.</exception>
    /// <exception cref="RemoteException">The board cannot be read.</exception>
    internal static async Task<SupervisorCode> ReadAsync(RemoteTarget target, CancellationToken cancellationToken)
    {
        uint table = await target.ReadWordAsync(VectorTableOffset, cancellationToken).ConfigureAwait(false);
        byte[] bytes = await target.ReadMemoryAsync(table, VectorCount * sizeof(uint), cancellationToken).ConfigureAwait(false);
        uint[] vectors = [.. Enumerable.Range(0, VectorCount).Select(index => BinaryPrimitives.ReadUInt32LittleEndian(bytes.AsSpan(index * sizeof(uint))))];
        uint call = vectors[SupervisorCall] & ~1u;
        uint change = vectors[PendSv] & ~1u;
        if ((vectors[SupervisorCall] & 1) == 0 || (vectors[PendSv] & 1) == 0)
        {
            throw new TraceException("the board has no kernel, or has not got as far as to have one in its vector table");
        }

        CodeWindow code = await ReadCodeAsync(target, call, cancellationToken).ConfigureAwait(false);
        CodeWindow changeCode = code.Contains(change) ? code : await ReadCodeAsync(target, change, cancellationToken).ConfigureAwait(false);
        return Compose(HandlerCode.Read(code, call), call, HandlerCode.Read(changeCode, change), vectors[HardFault..(UsageFault + 1)]);
    }

    /// <summary>Composes it of both handlers.</summary>
    internal static SupervisorCode Compose(HandlerCode call, uint entry, HandlerCode change, IReadOnlyList<uint> faults)
    {
        uint[] callReturns = [.. call.Returns.Except(change.Returns)];
        StackRead[] reads = [.. call.StackReads, .. change.StackReads];
        if (callReturns.Length == 0 || reads.Length == 0)
        {
            throw new TraceException("the kernel's handler of system calls is not understood: it is no code that returns by 'bx lr' and reads the process's stack pointer by 'mrs'");
        }

        StackRead first = reads[0];
        bool isEarly = call.StackReads.Count != 0 && first.IsBeforeCalls;
        return new SupervisorCode(
            isEarly ? first.Next : entry,
            isEarly ? first.Register : null,
            callReturns,
            change.Returns,
            [.. faults.Where(fault => (fault & 1) != 0).Select(fault => fault & ~1u).Distinct()],
            first);
    }

    private static async Task<CodeWindow> ReadCodeAsync(RemoteTarget target, uint address, CancellationToken cancellationToken)
    {
        uint start = address < Before ? 0 : address - Before;
        return new CodeWindow(start, await target.ReadMemoryAsync(start, Before + Behind, cancellationToken).ConfigureAwait(false));
    }
}
