// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Gpio;

namespace Tock.Chips.Lm3s6965;

/// <summary>One pin of a GPIO port, which stays as it is until it is made an output or an input.</summary>
/// <remarks>
/// The port remembers for each pin that an edge has come, not which one: for both edges the level that was last told decides. If
/// the level is still the same, both edges have come.
/// </remarks>
public sealed class GpioPin : IGpioPin
{
    private readonly GpioPort _port;
    private readonly uint _pin;
    private IGpioInterruptClient? _client;
    private uint _number;
    private InterruptEdges _edges;

    // The level before the first edge that has not been told; kept only while both edges are enabled.
    private bool _level;

    /// <summary>Initializes a new instance of the <see cref="GpioPin"/> class.</summary>
    /// <param name="port">The port.</param>
    /// <param name="pin">Pin number, 0 to 7. There must be no other object for the same pin that interrupts.</param>
    public GpioPin(GpioPort port, uint pin)
    {
        _port = port;
        _pin = pin;
        Next = port.Attach(this);
    }

    /// <inheritdoc/>
    public InterruptEdges EnabledEdges => _edges;

    /// <inheritdoc/>
    public bool IsInterruptPending => _edges != InterruptEdges.None && _port.Registers.RawInterruptStatus.HasAny(Bit);

    /// <summary>Gets the port's next pin.</summary>
    internal GpioPin? Next { get; }

    private uint Bit => GpioPort.Bit(_pin);

    /// <inheritdoc/>
    public void MakeOutput() => _port.MakeOutput(_pin);

    /// <inheritdoc/>
    public void Set() => _port.Write(_pin, true);

    /// <inheritdoc/>
    public void Clear() => _port.Write(_pin, false);

    /// <inheritdoc/>
    public void Toggle() => _port.Write(_pin, !_port.Read(_pin));

    /// <inheritdoc/>
    public void MakeInput() => _port.MakeInput(_pin);

    /// <inheritdoc/>
    public Result SetFloatingState(FloatingState state)
    {
        _port.SetFloatingState(_pin, state);
        return Result.Ok;
    }

    /// <inheritdoc/>
    public bool Read() => _port.Read(_pin);

    /// <inheritdoc/>
    public void Deactivate() => _port.Deactivate(_pin);

    /// <inheritdoc/>
    public void SetInterruptClient(IGpioInterruptClient client, uint number)
    {
        _client = client;
        _number = number;
    }

    /// <inheritdoc/>
    public void EnableInterrupts(InterruptEdges edges)
    {
        edges &= InterruptEdges.Both;
        if (edges == InterruptEdges.None)
        {
            DisableInterrupts();
            return;
        }

        // Masked meanwhile: a change of its kind may itself look like an edge (data sheet, "Interrupt Control").
        GpioRegisters registers = _port.Registers;
        registers.InterruptMask.Clear(Bit);
        SettlePending(edges);
        registers.InterruptSense.Clear(Bit);
        Assign(registers.InterruptBothEdges, edges == InterruptEdges.Both);
        Assign(registers.InterruptEvent, edges == InterruptEdges.Rising);
        _edges = edges;
        registers.InterruptMask.Set(Bit);
    }

    /// <inheritdoc/>
    public void DisableInterrupts()
    {
        _edges = InterruptEdges.None;
        _port.Registers.InterruptMask.Clear(Bit);
        Forget();
    }

    /// <summary>Tells the client, if an edge has come.</summary>
    internal void ServiceInterrupt()
    {
        if (!IsInterruptPending)
        {
            return;
        }

        // Forgotten before the level is read: an edge behind the reading interrupts again.
        Forget();
        if (_edges != InterruptEdges.Both)
        {
            Tell(_edges == InterruptEdges.Rising);
            return;
        }

        bool before = _level;
        bool level = Read();
        _level = level;
        if (level == before)
        {
            Tell(!level);
        }

        Tell(level);
    }

    private static InterruptEdges EdgeTo(bool level) => level ? InterruptEdges.Rising : InterruptEdges.Falling;

    /// <summary>Keeps an edge that has come if it is one of those that are enabled from now on, otherwise forgets it.</summary>
    private void SettlePending(InterruptEdges edges)
    {
        bool keep;
        if (_edges == InterruptEdges.Both)
        {
            bool level = Read();
            keep = level == _level || (EdgeTo(level) & edges) != 0;
        }
        else
        {
            // Read before the status: an edge in between counts as one to be told, after the level that was read.
            _level = Read();
            keep = (_edges & edges) != 0;
            if (keep && _port.Registers.RawInterruptStatus.HasAny(Bit))
            {
                _level = _edges == InterruptEdges.Falling;
            }
        }

        if (!keep)
        {
            Forget();
        }
    }

    private void Forget() => _port.Registers.InterruptClear.Write(Bit);

    private void Tell(bool level)
    {
        // Asked anew each time: the client may have disabled the interrupts when it was told of the edge before.
        if ((_edges & EdgeTo(level)) != 0)
        {
            _client?.LevelChanged(_number, level);
        }
    }

    private void Assign(Tock.Registers.Register register, bool value)
    {
        if (value)
        {
            register.Set(Bit);
        }
        else
        {
            register.Clear(Bit);
        }
    }
}
