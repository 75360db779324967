// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;

namespace Tock.Capsules.Virtualizers;

/// <summary>One user's share of a pin's interrupt.</summary>
/// <remarks>A user that enables it while an edge of that kind waits to be told to another is told of that one, too.</remarks>
public sealed class VirtualMuxGpioInterrupt : IGpioInterrupt
{
    private readonly MuxGpioInterrupt _mux;
    private IGpioInterruptClient? _client;
    private uint _number;

    /// <summary>Initializes a new instance of the <see cref="VirtualMuxGpioInterrupt"/> class.</summary>
    /// <param name="mux">The shared interrupt.</param>
    public VirtualMuxGpioInterrupt(MuxGpioInterrupt mux)
    {
        _mux = mux;
        mux.Add(this);
    }

    /// <inheritdoc/>
    public InterruptEdges EnabledEdges { get; private set; }

    /// <summary>Gets a value indicating whether an edge has come, though perhaps none that this user asked for.</summary>
    public bool IsInterruptPending => EnabledEdges != InterruptEdges.None && _mux.IsInterruptPending;

    /// <summary>Gets or sets the user behind this one.</summary>
    internal VirtualMuxGpioInterrupt? Next { get; set; }

    /// <summary>Gets or sets the edge that the mux is about to tell, if the user has asked for it.</summary>
    internal InterruptEdges Due { get; set; }

    /// <inheritdoc/>
    public void SetInterruptClient(IGpioInterruptClient client, uint number)
    {
        _client = client;
        _number = number;
    }

    /// <inheritdoc/>
    public void EnableInterrupts(InterruptEdges edges)
    {
        Due &= edges;
        EnabledEdges = edges;
        _mux.Update();
    }

    /// <inheritdoc/>
    public void DisableInterrupts() => EnableInterrupts(InterruptEdges.None);

    /// <summary>Tells the client, if there is something to tell.</summary>
    /// <param name="level">The level after the edge.</param>
    internal void Tell(bool level)
    {
        if (Due != InterruptEdges.None)
        {
            Due = InterruptEdges.None;
            _client?.LevelChanged(_number, level);
        }
    }
}
