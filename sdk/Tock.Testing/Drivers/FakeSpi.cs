// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The serial peripheral interface (driver 0x20001), with one device at first: what is sent to it comes back.</summary>
public sealed class FakeSpi : FakeDriver
{
    private const uint LowestFrequency = 100_000;
    private const uint LongestTransfer = 4096;

    private readonly Dictionary<FakeProcess, SpiChoice> _choices = [];

    internal FakeSpi()
        : base(SpiControllerAbi.DriverNumber)
    {
    }

    /// <summary>The devices, in the order of their chip selects.</summary>
    public IList<FakeSpiDevice> Devices { get; } = [static (sent, received) => sent.CopyTo(received)];

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        SpiChoice choice = Choice(call.Process);
        switch (call.Command)
        {
            case SpiControllerAbi.CommandPresent:
                return Answer.Success;
            case SpiControllerAbi.CommandTransfer:
                return Transfer(call, choice);
            case SpiControllerAbi.CommandSetChipSelect when call.Argument1 >= (uint)Devices.Count:
            case SpiControllerAbi.CommandSetFrequency when call.Argument1 < LowestFrequency:
                return Answer.Failure(ErrorCode.Invalid);
            case SpiControllerAbi.CommandSetChipSelect:
                choice.ChipSelect = call.Argument1;
                return Answer.Success;
            case SpiControllerAbi.CommandSetFrequency:
                choice.Frequency = call.Argument1;
                return Answer.Success;
            case SpiControllerAbi.CommandSetPhase:
                choice.Phase = call.Argument1 == 0 ? 0u : 1;
                return Answer.Success;
            case SpiControllerAbi.CommandSetPolarity:
                choice.Polarity = call.Argument1 == 0 ? 0u : 1;
                return Answer.Success;
            case SpiControllerAbi.CommandChipSelect:
                return Answer.Of(choice.ChipSelect);
            case SpiControllerAbi.CommandFrequency:
                return Answer.Of(choice.Frequency);
            case SpiControllerAbi.CommandPhase:
                return Answer.Of(choice.Phase);
            case SpiControllerAbi.CommandPolarity:
                return Answer.Of(choice.Polarity);
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _choices.Remove(process);
    }

    private SpiChoice Choice(FakeProcess process)
    {
        if (!_choices.TryGetValue(process, out SpiChoice? choice))
        {
            choice = new SpiChoice();
            _choices[process] = choice;
        }

        return choice;
    }

    private Answer Transfer(DriverCall call, SpiChoice choice)
    {
        uint room = (uint)call.ReadOnlyBuffer(SpiControllerAbi.BufferWrite).Length;
        int receiving = call.ReadWriteBuffer(SpiControllerAbi.BufferRead).Length;
        room = receiving == 0 ? room : Math.Min(room, (uint)receiving);
        if (call.Argument1 == 0 || call.Argument1 > room)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        return call.Argument1 > LongestTransfer
            ? Answer.Failure(ErrorCode.Size)
            : Begin(call, SpiControllerAbi.UpcallDone, () => Failure == ErrorCode.None ? Exchange(call, choice) : (0u, (uint)Failure, 0u));
    }

    private (uint Length, uint Status, uint None) Exchange(DriverCall call, SpiChoice choice)
    {
        byte[] received = new byte[call.Argument1];
        Devices[(int)choice.ChipSelect](call.ReadOnlyBuffer(SpiControllerAbi.BufferWrite).Span[..received.Length], received);
        Span<byte> destination = call.ReadWriteBuffer(SpiControllerAbi.BufferRead).Span;
        received.AsSpan(0, Math.Min(received.Length, destination.Length)).CopyTo(destination);
        return (call.Argument1, 0, 0);
    }
}
