// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;

namespace Tock.Capsules.Virtualizers;

/// <summary>A user of something that is shared in turns (<see cref="TurnQueue"/>).</summary>
public abstract class TurnUser
{
    /// <summary>Gets or sets the user behind this one in the queue.</summary>
    internal TurnUser? NextWaiting { get; set; }

    /// <summary>Begins what the user has asked for.</summary>
    /// <returns>Ok if it is under way; or why not.</returns>
    internal abstract Result BeginTurn();

    /// <summary>Tells the user's client that what it has asked for is over.</summary>
    /// <param name="result">How it went.</param>
    internal abstract void Notify(Result result);
}
