// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The push-buttons (driver 0x3).</summary>
public sealed class FakeButtons : FakeRow<FakeButton>
{
    private readonly FakeBoard _board;
    private readonly Interests _interests = new();

    internal FakeButtons(FakeBoard board)
        : base(ButtonAbi.DriverNumber)
    {
        _board = board;
        Count = 8;
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (call.Command == ButtonAbi.CommandCount)
        {
            return Answer.Of((uint)Count);
        }

        if (call.Command > ButtonAbi.CommandRead)
        {
            return Answer.Failure(ErrorCode.NotSupported);
        }

        ErrorCode error = Find(call, out FakeButton? found);
        if (error != ErrorCode.None)
        {
            return Answer.Failure(error);
        }

        switch (call.Command)
        {
            case ButtonAbi.CommandEnableInterrupt:
                _interests.Ask(call, 0);
                return Answer.Success;
            case ButtonAbi.CommandDisableInterrupt:
                _interests.Drop(call);
                return Answer.Success;
            default:
                return Answer.Of(found!.IsPressed ? 1u : 0);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _interests.Forget(process);
    }

    /// <inheritdoc/>
    private protected override FakeButton Make(uint number) => new(number, Changed);

    private void Changed(FakeButton button)
    {
        _interests.Tell(button.Number, ButtonAbi.UpcallChanged, button.IsPressed);
        _board.Happened();
    }
}
