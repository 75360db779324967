// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Hil.Screen;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Shares one display among several capsules, each with a <see cref="VirtualMuxScreen"/> of its own. Operations are made whole, in the order
/// they were asked for. Who draws where is theirs to settle: each sees the whole display.
/// </summary>
/// <remarks>This makes itself the client of the display.</remarks>
public sealed class MuxScreen : IScreenClient
{
    private readonly TurnQueue _turns = new();

    /// <summary>Initializes a new instance of the <see cref="MuxScreen"/> class.</summary>
    /// <param name="screen">The display; nobody else uses it.</param>
    public MuxScreen(IScreen screen)
    {
        Screen = screen;
        screen.SetScreenClient(this);
    }

    /// <summary>Gets the display.</summary>
    internal IScreen Screen { get; }

    /// <inheritdoc/>
    public uint ReadPixels(scoped Span<byte> pixels) => _turns.Active is VirtualMuxScreen user ? user.ReadPixels(pixels) : 0;

    /// <inheritdoc/>
    public void ScreenDone(Result result) => _turns.EndTurn()?.Notify(result);

    /// <summary>Makes a user's operation, now or in its turn.</summary>
    /// <param name="user">A user with an operation to make, which does not wait yet.</param>
    /// <returns>Ok if the client will be called back.</returns>
    internal Result Submit(VirtualMuxScreen user) => _turns.Submit(user);
}
