// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Adc;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;

namespace Tock.Capsules.Core;

/// <summary>Samples again and again for one process at a time, at the times that an alarm gives.</summary>
/// <remarks>
/// A time at which the sample before is not there yet, because others use the converter, or at which the kernel comes late by a whole period,
/// has no sample. A process that dies ends its sampling at the next of these times.
/// </remarks>
internal sealed class AdcSampler : IAdcClient, IAlarmClient
{
    /// <summary>The highest frequency in Hz: each sample costs two interrupts.</summary>
    internal const uint HighestFrequency = 1000;

    // What upcalls say they are about.
    private const uint ModeContinuous = 1;
    private const uint ModeBuffer = 2;
    private const uint ModeBuffers = 3;

    private const uint SampleSize = sizeof(ushort);
    private const int LengthShift = 8;
    private const uint ChannelMask = (1u << LengthShift) - 1;

    private readonly Grant _grant;
    private readonly IAdc _adc;
    private readonly IAlarm _alarm;

    // Who samples; nobody if the mode is 0.
    private ProcessId _owner;
    private uint _mode;
    private uint _channel;
    private ulong _period;
    private ulong _next;

    // The buffer that is filled, and how far.
    private uint _slot;
    private uint _position;

    // A sample is under way; one that was begun for a sampling that has ended since is nobody's.
    private bool _isSampling;
    private bool _isStale;

    /// <summary>Initializes a new instance of the <see cref="AdcSampler"/> class and makes it the client of both.</summary>
    /// <param name="grant">The grant of the driver.</param>
    /// <param name="adc">A converter that nobody else uses.</param>
    /// <param name="alarm">An alarm that nobody else uses.</param>
    internal AdcSampler(Grant grant, IAdc adc, IAlarm alarm)
    {
        _grant = grant;
        _adc = adc;
        _alarm = alarm;
        adc.SetAdcClient(this);
        alarm.SetAlarmClient(this);
    }

    /// <inheritdoc/>
    public void AlarmFired()
    {
        if (!_grant.TryOpen(_owner, out ProcessContext _))
        {
            End();
            return;
        }

        if (!_isSampling)
        {
            _isSampling = _adc.Sample(_channel).IsOk;
        }

        ulong now = _alarm.Now;
        _next += _period;
        if (_next <= now)
        {
            _next = now + _period;
        }

        _alarm.SetAlarm(_next);
    }

    /// <inheritdoc/>
    public void Sampled(Result result, ushort value)
    {
        bool isStale = _isStale;
        _isSampling = false;
        _isStale = false;
        if (isStale || !result.IsOk || !_grant.TryOpen(_owner, out ProcessContext process))
        {
            return;
        }

        if (_mode == ModeContinuous)
        {
            process.ScheduleUpcall(_grant, AdcAbi.UpcallDone, _mode, _channel, value);
        }
        else
        {
            Store(ref process, value);
        }
    }

    /// <summary>Tells whether a process is the one that samples.</summary>
    /// <param name="process">The process.</param>
    /// <returns>True if it is.</returns>
    internal bool IsOwner(ProcessId process) => _mode != 0 && _owner.Equals(process);

    /// <summary>Begins to sample.</summary>
    /// <param name="process">For whom.</param>
    /// <param name="command">The command that says what becomes of the samples.</param>
    /// <param name="channel">The channel.</param>
    /// <param name="frequency">How many samples a second.</param>
    /// <returns>Ok; Busy if this or another process samples already; Invalid; NoMemory without buffers.</returns>
    internal Result Begin(scoped ref ProcessContext process, uint command, uint channel, uint frequency)
    {
        if (channel >= Math.Min(_adc.ChannelCount, ChannelMask + 1) || frequency - 1 >= HighestFrequency)
        {
            return ErrorCode.Invalid;
        }

        if (_mode != 0 && _grant.TryOpen(_owner, out ProcessContext _))
        {
            return ErrorCode.Busy;
        }

        uint mode = command - AdcAbi.CommandSampleContinuously + ModeContinuous;
        if ((mode >= ModeBuffer && !HasBuffer(ref process, AdcAbi.BufferSamples)) || (mode == ModeBuffers && !HasBuffer(ref process, AdcAbi.BufferMoreSamples)))
        {
            return ErrorCode.NoMemory;
        }

        _isStale = _isSampling;
        _owner = process.Id;
        _mode = mode;
        _channel = channel;
        _slot = AdcAbi.BufferSamples;
        _position = 0;
        _period = _alarm.Frequency / frequency;
        _next = _alarm.Now + _period;
        _alarm.SetAlarm(_next);
        return Result.Ok;
    }

    /// <summary>Ends the sampling of a process, if it is the one that samples.</summary>
    /// <param name="process">The process.</param>
    internal void Stop(ProcessId process)
    {
        if (IsOwner(process))
        {
            End();
        }
    }

    private bool HasBuffer(scoped ref ProcessContext process, uint slot) => process.ReadWriteBuffer(_grant, slot).Length >= SampleSize;

    private void End()
    {
        _alarm.Disarm();
        _mode = 0;
        _owner = default;
        _isStale = _isSampling;
    }

    /// <summary>Puts a sample behind those in the buffer; tells of one that is full, and goes on with the other.</summary>
    private void Store(scoped ref ProcessContext process, ushort value)
    {
        WriteableProcessSlice buffer = process.ReadWriteBuffer(_grant, _slot);
        if (buffer.Length >= _position + SampleSize)
        {
            Span<byte> bytes = stackalloc byte[(int)SampleSize];
            BinaryPrimitives.WriteUInt16LittleEndian(bytes, value);
            buffer.CopyFrom(bytes, _position);
            _position += SampleSize;
        }

        // Also one that the process has exchanged for a smaller one, or taken away, meanwhile.
        if (buffer.Length >= _position + SampleSize)
        {
            return;
        }

        uint samples = _position / SampleSize;
        process.ScheduleUpcall(
            _grant, AdcAbi.UpcallDone, _mode, (samples << LengthShift) | _channel, process.ReadWriteBufferAddress(_grant, _slot));
        _position = 0;
        if (_mode == ModeBuffer)
        {
            End();
        }
        else
        {
            _slot ^= AdcAbi.BufferSamples ^ AdcAbi.BufferMoreSamples;
        }
    }
}
