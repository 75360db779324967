// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Hil.Gpio;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Shares the interrupt of one pin among any number of <see cref="VirtualMuxGpioInterrupt"/>: it is enabled for the edges that at
/// least one of them has asked for, and each is told of those that it has asked for itself.
/// </summary>
/// <remarks>The board makes the pin an input; this makes itself the client of its interrupt.</remarks>
public sealed class MuxGpioInterrupt : IGpioInterruptClient
{
    private readonly IGpioInterrupt _interrupt;
    private VirtualMuxGpioInterrupt? _first;
    private VirtualMuxGpioInterrupt? _last;

    /// <summary>Initializes a new instance of the <see cref="MuxGpioInterrupt"/> class.</summary>
    /// <param name="interrupt">The interrupt to share; nobody else uses it.</param>
    public MuxGpioInterrupt(IGpioInterrupt interrupt)
    {
        _interrupt = interrupt;
        interrupt.SetInterruptClient(this, 0);
    }

    /// <summary>Gets a value indicating whether an edge has come that nobody has been told of yet.</summary>
    internal bool IsInterruptPending => _interrupt.IsInterruptPending;

    /// <inheritdoc/>
    public void LevelChanged(uint number, bool level)
    {
        // Chosen first: a client that enables its interrupt when it is told hears only of edges that come after that.
        InterruptEdges edge = level ? InterruptEdges.Rising : InterruptEdges.Falling;
        for (VirtualMuxGpioInterrupt? user = _first; user is not null; user = user.Next)
        {
            user.Due = user.EnabledEdges & edge;
        }

        for (VirtualMuxGpioInterrupt? user = _first; user is not null; user = user.Next)
        {
            user.Tell(level);
        }
    }

    /// <summary>Takes in a user, to be told after those that are in already.</summary>
    /// <param name="user">The user.</param>
    [BootTime]
    internal void Add(VirtualMuxGpioInterrupt user)
    {
        if (_last is null)
        {
            _first = user;
        }
        else
        {
            _last.Next = user;
        }

        _last = user;
    }

    /// <summary>Enables the hardware's interrupt for what the users want now.</summary>
    internal void Update()
    {
        InterruptEdges edges = InterruptEdges.None;
        for (VirtualMuxGpioInterrupt? user = _first; user is not null; user = user.Next)
        {
            edges |= user.EnabledEdges;
        }

        if (edges != _interrupt.EnabledEdges)
        {
            _interrupt.EnableInterrupts(edges);
        }
    }
}
