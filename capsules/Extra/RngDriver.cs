// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Entropy;
using Tock.Kernel.Processes;

namespace Tock.Capsules.Extra;

/// <summary>Random bytes for applications, driver number 0x40001: a generator over the board's source of entropy.</summary>
/// <remarks>
/// <code>
/// Command 0          present   Success
///         1 (count)  get       Success; takes the place of an earlier request that is not done
/// Upcall  0 (status, bytes stored, 0)   as many as asked for, or as the buffer has
/// Read-Write Allow 0                    where they go
/// </code>
/// The status is FAIL, with no bytes, if the source has failed and the generator has never been seeded. Fewer bytes than asked for are
/// stored if the buffer is shorter, is made shorter meanwhile or is taken away. The generator (<see cref="RandomGenerator"/>) is
/// seeded before its first byte and again, while it goes on, after each 4 KiB. All processes get bytes of the same generator,
/// each byte only once. They are as unpredictable as the source: on boards with <see cref="ClockJitterEntropy"/> that is not much.
/// </remarks>
public sealed class RngDriver : PortionedDriver<RngState>, IEntropyClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = RngAbi.DriverNumber;

    private const int SeedSize = 32;
    private const uint BytesPerSeed = 4096;

    private readonly IEntropySource _source;
    private readonly byte[] _seed = new byte[SeedSize];
    private RandomGenerator _generator;
    private bool _isSeeded;
    private bool _isGathering;
    private bool _hasFailed;
    private uint _madeSinceSeed;

    /// <summary>Initializes a new instance of the <see cref="RngDriver"/> class. It is the source's client.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    /// <param name="source">The source of entropy.</param>
    public RngDriver(ProcessTable processes, DeferredCallQueue deferredCalls, IEntropySource source)
        : base(DriverNumber, new Grant<RngState>(processes, upcalls: 1, readWriteBuffers: 1), deferredCalls, RngAbi.CommandGet)
    {
        _source = source;
        source.SetEntropyClient(this);
    }

    /// <inheritdoc/>
    public void EntropyGathered(byte[] buffer, Result result)
    {
        _isGathering = false;
        _hasFailed = !result.IsOk;
        if (result.IsOk)
        {
            _generator.Seed(buffer);
            buffer.AsSpan().Clear();
            _isSeeded = true;
            _madeSinceSeed = 0;
        }

        Begin();
    }

    /// <inheritdoc/>
    private protected override Result Serve(
        scoped ref ProcessContext process, ref RngState state, uint command, uint argument0, uint argument1)
    {
        if (command == RngAbi.CommandGet)
        {
            state.IsActive = true;
            state.Length = argument0;
            state.Done = 0;
            if (!_isSeeded)
            {
                _hasFailed = false;
                Gather();
            }

            Begin();
        }

        return Result.Ok;
    }

    /// <inheritdoc/>
    private protected override bool IsWaiting(ref RngState state) => state.IsActive && (_isSeeded || _hasFailed);

    /// <inheritdoc/>
    private protected override void Continue(scoped ref ProcessContext process, ref RngState state)
    {
        if (!_isSeeded)
        {
            Complete(ref process, ref state, ErrorCode.Fail);
            return;
        }

        Portion portion = default;
        Span<byte> bytes = portion;
        for (int at = 0; at < Portion.Size; at += RandomGenerator.OutputSize)
        {
            _generator.Next(bytes.Slice(at, RandomGenerator.OutputSize));
        }

        uint wanted = Math.Min(state.Length - state.Done, Portion.Size);
        uint stored = process.ReadWriteBuffer(Slots, RngAbi.BufferBytes).CopyFrom(bytes.Slice(0, (int)wanted), state.Done);
        bytes.Clear();
        state.Done += stored;
        if (stored < wanted || state.Done == state.Length)
        {
            Complete(ref process, ref state, Result.Ok);
        }

        _madeSinceSeed += Portion.Size;
        if (_madeSinceSeed >= BytesPerSeed)
        {
            Gather();
        }
    }

    private void Complete(scoped ref ProcessContext process, ref RngState state, Result result)
    {
        state.IsActive = false;
        process.ScheduleUpcall(Slots, RngAbi.UpcallDone, result.StatusCode, state.Done, 0);
    }

    private void Gather()
    {
        if (!_isGathering)
        {
            _hasFailed = !_source.Gather(_seed).IsOk;
            _isGathering = !_hasFailed;
        }
    }
}
