// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Gpio;

/// <summary>
/// Tells a client of changes of a pin's level (after upstream's gpio interrupt interface).
/// </summary>
/// <remarks>
/// Rules for both sides:
/// <list type="bullet">
/// <item>The client is called later, while the kernel serves interrupts, and never inside a call of this interface.</item>
/// <item>Interrupts stay enabled until they are disabled; the client may enable and disable them from its callback.</item>
/// <item>Edges before the interrupts were enabled are not told. When interrupts are enabled anew while they are enabled, edges
/// that were asked for before and after, and have come but not been told, still are. A share of a pin may hear of an edge, too, that
/// waits to be told to another share.</item>
/// <item>Hardware remembers that an edge has come, not how many. Of several changes between two services the client hears of the
/// last one, last; if the level is again what it was before them, of the one before that, too. Others may go untold.</item>
/// </list>
/// </remarks>
public interface IGpioInterrupt
{
    /// <summary>Gets the edges that interrupts are enabled for.</summary>
    InterruptEdges EnabledEdges { get; }

    /// <summary>Gets a value indicating whether an edge has come of which the client has not been told yet.</summary>
    bool IsInterruptPending { get; }

    /// <summary>Names who is told. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    /// <param name="number">What the client is to be told by: which of its pins this is.</param>
    void SetInterruptClient(IGpioInterruptClient client, uint number);

    /// <summary>Enables interrupts for these edges and no others. They come only while the pin is an input.</summary>
    /// <param name="edges">At least one; None is the same as <see cref="DisableInterrupts"/>.</param>
    void EnableInterrupts(InterruptEdges edges);

    /// <summary>Disables interrupts. An edge that has come but was not told is forgotten.</summary>
    void DisableInterrupts();
}
