// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The converter of voltages (driver 0x5).</summary>
public sealed class FakeAdc : FakeDriver
{
    private const uint ModeSingle = 0;
    private const uint ModeContinuous = 1;
    private const uint ModeNone = uint.MaxValue;
    private const uint HighestFrequency = 1000;
    private const int LengthShift = 8;

    private readonly FakeClock _clock;
    private DriverCall? _sampling;
    private FakeTimer? _timer;
    private uint _buffer;
    private int _filled;

    internal FakeAdc(FakeClock clock)
        : base(AdcAbi.DriverNumber)
    {
        _clock = clock;
    }

    /// <summary>What the channels measure now, as samples: 0 to 65535. As many as there are channels.</summary>
    public ushort[] Samples { get; set; } = new ushort[4];

    /// <summary>What a channel measures for each sample, in place of <see cref="Samples"/>; null at first.</summary>
    public Func<int, ushort>? Sampled { get; set; }

    /// <summary>How many bits of a sample are measured.</summary>
    public int Resolution { get; set; } = 10;

    /// <summary>The voltage of which the highest sample falls one step short, in millivolts.</summary>
    public int ReferenceVoltage { get; set; } = 3000;

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case AdcAbi.CommandCount:
                return Answer.Of((uint)Samples.Length);
            case AdcAbi.CommandSample when call.Argument1 >= (uint)Samples.Length:
                return Answer.Failure(ErrorCode.Invalid);
            case AdcAbi.CommandSample when _sampling?.Process == call.Process:
                return Answer.Failure(ErrorCode.Busy);
            case AdcAbi.CommandSample:
                return Begin(
                    call,
                    AdcAbi.UpcallDone,
                    () => Failure == ErrorCode.None ? (ModeSingle, call.Argument1, Measure(call.Argument1)) : (ModeNone, (uint)Failure, 0u));
            case AdcAbi.CommandSampleContinuously:
            case AdcAbi.CommandFillBuffer:
            case AdcAbi.CommandFillBuffers:
                return IsBusy(call) ? Answer.Failure(ErrorCode.Busy) : BeginSampling(call);
            case AdcAbi.CommandStop:
                Stop(call.Process);
                return Answer.Success;
            case AdcAbi.CommandResolution:
                return Answer.Of((uint)Resolution);
            case AdcAbi.CommandReferenceVoltage:
                return Answer.Of((uint)ReferenceVoltage);
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        Stop(process);
    }

    private Answer BeginSampling(DriverCall call)
    {
        if (call.Argument1 >= (uint)Samples.Length || call.Argument2 - 1 >= HighestFrequency)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        if (_sampling is not null)
        {
            return Answer.Failure(ErrorCode.Busy);
        }

        bool hasBuffers = call.Command switch
        {
            AdcAbi.CommandSampleContinuously => true,
            AdcAbi.CommandFillBuffer => HasBuffer(call, AdcAbi.BufferSamples),
            _ => HasBuffer(call, AdcAbi.BufferSamples) && HasBuffer(call, AdcAbi.BufferMoreSamples),
        };
        if (!hasBuffers)
        {
            return Answer.Failure(ErrorCode.NoMemory);
        }

        _sampling = call;
        _buffer = AdcAbi.BufferSamples;
        _filled = 0;
        SetTimer();
        return Answer.Success;
    }

    private static bool HasBuffer(DriverCall call, uint number) => call.ReadWriteBuffer(number).Length >= sizeof(ushort);

    private void SetTimer()
    {
        _timer = _clock.At(_clock.Now + TimeSpan.FromTicks(TimeSpan.TicksPerSecond / _sampling!.Argument2), Sample);
    }

    private void Sample()
    {
        DriverCall call = _sampling!;
        uint sample = Measure(call.Argument1);
        if (call.Command == AdcAbi.CommandSampleContinuously)
        {
            call.Schedule(AdcAbi.UpcallDone, ModeContinuous, call.Argument1, sample);
            SetTimer();
            return;
        }

        Store(call, (ushort)sample);
    }

    private void Store(DriverCall call, ushort sample)
    {
        Span<byte> buffer = call.ReadWriteBuffer(_buffer).Span;
        if (_filled + sizeof(ushort) <= buffer.Length)
        {
            BinaryPrimitives.WriteUInt16LittleEndian(buffer[_filled..], sample);
            _filled += sizeof(ushort);
        }

        if (_filled + sizeof(ushort) > buffer.Length)
        {
            uint mode = ModeContinuous + call.Command - AdcAbi.CommandSampleContinuously;
            call.Schedule(AdcAbi.UpcallDone, mode, ((uint)(_filled / sizeof(ushort)) << LengthShift) | call.Argument1);
            _buffer ^= AdcAbi.BufferSamples ^ AdcAbi.BufferMoreSamples;
            _filled = 0;
            if (call.Command == AdcAbi.CommandFillBuffer)
            {
                _sampling = null;
                return;
            }
        }

        SetTimer();
    }

    private uint Measure(uint channel) => Sampled?.Invoke((int)channel) ?? Samples[channel];

    private void Stop(FakeProcess process)
    {
        if (_sampling?.Process == process)
        {
            _timer?.Stop();
            _sampling = null;
        }
    }
}
