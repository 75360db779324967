// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock;

/// <summary>Takes the events of one subscribe number of a driver (<see cref="Upcalls.Subscribe"/>).</summary>
public abstract class UpcallHandler
{
    /// <summary>Runs while the program waits, never in the middle of other code.</summary>
    /// <param name="arguments">What the driver sent.</param>
    public abstract void OnUpcall(UpcallArguments arguments);
}
