// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The free pins (driver 0x4).</summary>
public sealed class FakePins : FakeRow<FakePin>
{
    private const uint LastEdge = 2;
    private const uint LastPull = 2;

    private readonly FakeBoard _board;
    private readonly Interests _interests = new();

    internal FakePins(FakeBoard board)
        : base(GpioAbi.DriverNumber)
    {
        _board = board;
        Count = 16;
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case GpioAbi.CommandPresent:
                return Answer.Success;
            case GpioAbi.CommandCount:
                return Answer.Of((uint)Count);
            case > GpioAbi.CommandCount:
                return Answer.Failure(ErrorCode.NotSupported);
            default:
                ErrorCode error = Find(call, out FakePin? found);
                return error == ErrorCode.None ? PinCommand(call, found!) : Answer.Failure(error);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _interests.Forget(process);
    }

    /// <inheritdoc/>
    private protected override FakePin Make(uint number) => new(number, Changed);

    private Answer PinCommand(DriverCall call, FakePin pin)
    {
        switch (call.Command)
        {
            case GpioAbi.CommandEnableOutput:
                pin.MakeOutput();
                break;
            case GpioAbi.CommandSet:
                pin.Write(true);
                break;
            case GpioAbi.CommandClear:
                pin.Write(false);
                break;
            case GpioAbi.CommandToggle:
                pin.Toggle();
                break;
            case GpioAbi.CommandEnableInput when call.Argument2 > LastPull:
            case GpioAbi.CommandEnableInterrupt when call.Argument2 > LastEdge:
                return Answer.Failure(ErrorCode.NotSupported);
            case GpioAbi.CommandEnableInput:
                pin.MakeInput(call.Argument2 == 0 ? null : call.Argument2 == 1);
                break;
            case GpioAbi.CommandRead:
                return Answer.Of(pin.IsHigh ? 1u : 0);
            case GpioAbi.CommandEnableInterrupt:
                _interests.Ask(call, call.Argument2);
                break;
            case GpioAbi.CommandDisableInterrupt:
                _interests.Drop(call);
                if (!_interests.IsWanted(call.Argument1))
                {
                    pin.Disable();
                }

                break;
            default:
                pin.Disable();
                break;
        }

        return Answer.Success;
    }

    private void Changed(FakePin pin)
    {
        _interests.Tell(pin.Number, GpioAbi.UpcallChanged, pin.IsHigh);
        if (!pin.IsOutput)
        {
            _board.Happened();
        }
    }
}
