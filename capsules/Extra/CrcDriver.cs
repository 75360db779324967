// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;

namespace Tock.Capsules.Extra;

/// <summary>Cyclic redundancy checks for applications, driver number 0x40002, computed by the processor.</summary>
/// <remarks>
/// <code>
/// Command 0                      present    Success
///         1 (algorithm, length)  compute    Success; INVAL for an unknown algorithm, BUSY while an earlier request is not done,
///                                           SIZE for no bytes or more than the buffer has
/// Upcall  0 (status, check, 0)              it is computed
/// Read-Only Allow 0                         the bytes
/// </code>
/// Algorithms: <see cref="CrcAlgorithm"/>. The status is NOMEM or SIZE if the buffer was taken away or made smaller meanwhile.
/// The bytes are read while it goes on: one that changes meanwhile may count as before or after.
/// </remarks>
public sealed class CrcDriver : ReadingDriver<CrcState>
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = CrcAbi.DriverNumber;

    /// <summary>Initializes a new instance of the <see cref="CrcDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public CrcDriver(ProcessTable processes, DeferredCallQueue deferredCalls)
        : base(DriverNumber, new Grant<CrcState>(processes, upcalls: 1, readOnlyBuffers: 1), deferredCalls, CrcAbi.CommandCompute, CrcAbi.BufferData)
    {
    }

    /// <inheritdoc/>
    private protected override Result Serve(
        scoped ref ProcessContext process, ref CrcState state, uint command, uint argument0, uint argument1)
    {
        if (command == CrcAbi.CommandPresent)
        {
            return Result.Ok;
        }

        if (argument0 > (uint)CrcAlgorithm.Crc16Ccitt)
        {
            return ErrorCode.Invalid;
        }

        if (state.Progress.IsActive)
        {
            return ErrorCode.Busy;
        }

        if (argument1 == 0 || argument1 > process.ReadOnlyBuffer(Slots, CrcAbi.BufferData).Length)
        {
            return ErrorCode.Size;
        }

        state.Check.Begin((CrcAlgorithm)argument0);
        BeginReading(ref state, argument1);
        return Result.Ok;
    }

    /// <inheritdoc/>
    private protected override ref ReadingProgress ProgressOf(ref CrcState state) => ref state.Progress;

    /// <inheritdoc/>
    private protected override void Take(ref CrcState state, scoped ReadOnlySpan<byte> piece) => state.Check.Append(piece);

    /// <inheritdoc/>
    private protected override void Complete(scoped ref ProcessContext process, ref CrcState state, Result result) =>
        process.ScheduleUpcall(Slots, CrcAbi.UpcallComputed, result.StatusCode, result.IsOk ? state.Check.Value() : 0, 0);
}
