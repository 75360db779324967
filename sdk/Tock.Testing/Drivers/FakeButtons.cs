// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The push-buttons (driver 0x3).</summary>
public sealed class FakeButtons : FakeDriver
{
    private readonly FakeBoard _board;
    private readonly Interests _interests = new();
    private FakeButton[] _buttons = [];

    internal FakeButtons(FakeBoard board)
        : base(ButtonAbi.DriverNumber)
    {
        _board = board;
        Count = 8;
    }

    /// <summary>How many there are. Set, they are all new.</summary>
    public int Count
    {
        get => _buttons.Length;
        set => _buttons = [.. Enumerable.Range(0, value).Select(number => new FakeButton((uint)number, Changed))];
    }

    /// <summary>A button.</summary>
    /// <param name="button">Its number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such button.</exception>
    public FakeButton this[int button]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)button, (uint)Count, nameof(button));
            return _buttons[button];
        }
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

        ErrorCode error = Check(call.Argument1, Count);
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
                return Answer.Of(_buttons[call.Argument1].IsPressed ? 1u : 0);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _interests.Forget(process);
    }

    private void Changed(FakeButton button)
    {
        _interests.Tell(button.Number, ButtonAbi.UpcallChanged, button.IsPressed);
        _board.Happened();
    }
}
