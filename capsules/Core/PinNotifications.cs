// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using Tock.Kernel;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Processes;

namespace Tock.Capsules.Core;

/// <summary>
/// Tells applications of edges of a driver's pins: each is told of those that it has asked for, and a pin interrupts for what at
/// least one of them has asked for.
/// </summary>
/// <remarks>
/// A process may die with interrupts enabled. Its wishes vanish with its grant; the pin is set to what the others want at its next
/// interrupt, or when anybody asks for something else.
/// </remarks>
internal sealed class PinNotifications
{
    private const int MaximumPins = 32;

    private readonly Grant<PinInterest> _grant;
    private readonly IGpioPin[] _pins;
    private readonly uint _upcall;

    /// <summary>Initializes a new instance of the <see cref="PinNotifications"/> class.</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="pins">The driver's pins, at most 32. The driver is told of their interrupts, by their places.</param>
    /// <param name="client">The driver.</param>
    /// <param name="upcall">Number of the upcall by which applications are told.</param>
    internal PinNotifications(Grant<PinInterest> grant, IGpioPin[] pins, IGpioInterruptClient client, uint upcall)
    {
        if (pins.Length > MaximumPins)
        {
            Failure.Fail(FailureKind.InvalidOperation);
        }

        _grant = grant;
        _pins = pins;
        _upcall = upcall;
        for (uint pin = 0; pin < (uint)pins.Length; pin++)
        {
            pins[pin].SetInterruptClient(client, pin);
        }
    }

    /// <summary>Replaces what a process wants to be told of a pin.</summary>
    /// <param name="process">The process.</param>
    /// <param name="pin">The pin; there is one of that number.</param>
    /// <param name="edges">The edges, or None.</param>
    /// <returns>Ok; NoMemory if the process has none left for its grant.</returns>
    internal Result Ask(scoped ref ProcessContext process, uint pin, InterruptEdges edges)
    {
        Result result = Remember(ref process, pin, edges);
        if (result.IsOk)
        {
            InterruptEdges wanted = InterruptEdges.None;
            foreach (ref ProcessContext other in _grant.Processes)
            {
                wanted |= Interest(ref other, pin);
            }

            Apply(pin, wanted);
        }

        return result;
    }

    /// <summary>Tells the processes that have asked for it of an edge.</summary>
    /// <param name="pin">The pin.</param>
    /// <param name="level">The level after it.</param>
    /// <param name="argument">What they are told besides the pin's number.</param>
    internal void Tell(uint pin, bool level, uint argument)
    {
        InterruptEdges edge = level ? InterruptEdges.Rising : InterruptEdges.Falling;
        InterruptEdges wanted = InterruptEdges.None;
        foreach (ref ProcessContext process in _grant.Processes)
        {
            InterruptEdges interest = Interest(ref process, pin);
            wanted |= interest;
            if ((interest & edge) != 0)
            {
                process.ScheduleUpcall(_grant, _upcall, pin, argument, 0);
            }
        }

        Apply(pin, wanted);
    }

    private Result Remember(scoped ref ProcessContext process, uint pin, InterruptEdges edges)
    {
        using GrantLease<PinInterest> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        lease.State.Set(pin, edges);
        return Result.Ok;
    }

    private InterruptEdges Interest(scoped ref ProcessContext process, uint pin)
    {
        using GrantLease<PinInterest> lease = process.Enter(_grant);
        return lease.IsEntered ? lease.State.Of(pin) : InterruptEdges.None;
    }

    private void Apply(uint pin, InterruptEdges wanted)
    {
        IGpioPin hardware = _pins[pin];
        if (hardware.EnabledEdges != wanted)
        {
            hardware.EnableInterrupts(wanted);
        }
    }
}
