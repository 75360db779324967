// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Gpio;

namespace Tock.Kernel.Testing;

/// <summary>A pin that a test holds in its hand: it sees what is driven, and drives what is read.</summary>
public sealed class FakeGpioPin : IGpioPin
{
    private IGpioInterruptClient? _client;
    private uint _number;
    private InterruptEdges _pending;

    /// <summary>Gets or sets a value indicating whether the hardware has pull-down resistors.</summary>
    public bool HasPullDown { get; set; } = true;

    /// <summary>Gets what the pin is: "output", "input" or "nothing".</summary>
    public string Role { get; private set; } = "nothing";

    /// <summary>Gets what holds the pin.</summary>
    public FloatingState FloatingState { get; private set; }

    /// <summary>Gets a value indicating whether the pin is high.</summary>
    public bool Level { get; private set; }

    /// <inheritdoc/>
    public InterruptEdges EnabledEdges { get; private set; }

    /// <inheritdoc/>
    public bool IsInterruptPending => _pending != InterruptEdges.None;

    /// <summary>Drives the pin from outside and serves the interrupt, if that is one.</summary>
    /// <param name="level">The level.</param>
    public void Drive(bool level)
    {
        Change(level);
        Serve();
    }

    /// <summary>Drives the pin from outside; the interrupt waits to be served.</summary>
    /// <param name="level">The level.</param>
    public void Change(bool level)
    {
        if (level != Level)
        {
            Level = level;
            _pending |= EnabledEdges & (level ? InterruptEdges.Rising : InterruptEdges.Falling);
        }
    }

    /// <summary>Serves the interrupt, if one waits.</summary>
    public void Serve()
    {
        InterruptEdges pending = _pending;
        _pending = InterruptEdges.None;
        Tell(!Level, pending);
        Tell(Level, pending);
    }

    /// <inheritdoc/>
    public void MakeOutput() => Role = "output";

    /// <inheritdoc/>
    public void Set() => Level = Role == "output" || Level;

    /// <inheritdoc/>
    public void Clear() => Level = Role != "output" && Level;

    /// <inheritdoc/>
    public void Toggle() => Level ^= Role == "output";

    /// <inheritdoc/>
    public void MakeInput() => Role = "input";

    /// <inheritdoc/>
    public Result SetFloatingState(FloatingState state)
    {
        if (state == FloatingState.PullDown && !HasPullDown)
        {
            return ErrorCode.NotSupported;
        }

        FloatingState = state;
        return Result.Ok;
    }

    /// <inheritdoc/>
    public bool Read() => Level;

    /// <inheritdoc/>
    public void SetInterruptClient(IGpioInterruptClient client, uint number)
    {
        if (_client is not null)
        {
            throw new InvalidOperationException("The pin has a client already.");
        }

        _client = client;
        _number = number;
    }

    /// <inheritdoc/>
    public void EnableInterrupts(InterruptEdges edges)
    {
        EnabledEdges = edges;
        _pending &= edges;
    }

    /// <inheritdoc/>
    public void DisableInterrupts() => EnableInterrupts(InterruptEdges.None);

    /// <inheritdoc/>
    public void Deactivate()
    {
        Role = "nothing";
        FloatingState = FloatingState.None;
    }

    private void Tell(bool level, InterruptEdges edges)
    {
        if ((edges & EnabledEdges & (level ? InterruptEdges.Rising : InterruptEdges.Falling)) != 0)
        {
            _client?.LevelChanged(_number, level);
        }
    }
}
