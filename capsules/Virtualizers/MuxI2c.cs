// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.I2c;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Shares one I2C bus among several users, each with a <see cref="VirtualMuxI2c"/> of its own. Transfers are made whole, in the order they
/// were asked for: as a user has one at a time, each has its turn before another has two.
/// </summary>
/// <remarks>This makes itself the client of the bus's master.</remarks>
public sealed class MuxI2c : II2cMasterClient
{
    private readonly TurnQueue _turns = new();

    /// <summary>Initializes a new instance of the <see cref="MuxI2c"/> class.</summary>
    /// <param name="master">The master of the bus; nobody else uses it.</param>
    public MuxI2c(II2cMaster master)
    {
        Master = master;
        master.SetMasterClient(this);
    }

    /// <summary>Gets the master of the bus.</summary>
    internal II2cMaster Master { get; }

    /// <inheritdoc/>
    public void TransferDone(byte[] buffer, Result result) => _turns.EndTurn()?.Notify(result);

    /// <summary>Makes a user's transfer, now or in its turn.</summary>
    /// <param name="user">A user with a transfer to make, which does not wait yet.</param>
    /// <returns>Ok if the client will be called back.</returns>
    internal Result Submit(VirtualMuxI2c user) => _turns.Submit(user);
}
