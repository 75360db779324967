// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>Random numbers (driver 0x40001): the same in each run, and those that a test gives first.</summary>
public sealed class FakeRng : FakeDriver
{
    private readonly Queue<byte> _given = [];
    private readonly Dictionary<FakeProcess, DriverCall> _asked = [];
    private Random _random = new(1);

    internal FakeRng()
        : base(RngAbi.DriverNumber)
    {
    }

    /// <summary>Begins another row of numbers.</summary>
    /// <param name="seed">Which one.</param>
    public void Seed(int seed) => _random = new Random(seed);

    /// <summary>Gives the bytes that come next.</summary>
    /// <param name="bytes">The bytes; of a number of 32 bits, the lowest first.</param>
    public void Give(params ReadOnlySpan<byte> bytes)
    {
        foreach (byte given in bytes)
        {
            _given.Enqueue(given);
        }
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command > RngAbi.CommandGet)
        {
            return Answer.Failure(ErrorCode.NotSupported);
        }

        if (call.Command == RngAbi.CommandGet)
        {
            // A request takes the place of the one before it.
            _asked[call.Process] = call;
            call.Process.Later(() => End(call));
        }

        return Answer.Success;
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _asked.Remove(process);
    }

    private void End(DriverCall call)
    {
        if (_asked.TryGetValue(call.Process, out DriverCall? asked) && asked == call)
        {
            _asked.Remove(call.Process);
            (uint status, uint count, _) = Get(call);
            call.Schedule(RngAbi.UpcallDone, status, count);
        }
    }

    private (uint Status, uint Count, uint None) Get(DriverCall call)
    {
        if (Failure != ErrorCode.None)
        {
            return ((uint)Failure, 0, 0);
        }

        Span<byte> bytes = call.ReadWriteBuffer(RngAbi.BufferBytes).Span;
        bytes = bytes[..(int)Math.Min((uint)bytes.Length, call.Argument1)];
        foreach (ref byte next in bytes)
        {
            next = _given.TryDequeue(out byte given) ? given : (byte)_random.Next(256);
        }

        return (0, (uint)bytes.Length, 0);
    }
}
