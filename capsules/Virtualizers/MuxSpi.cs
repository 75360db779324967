// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Spi;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Shares one SPI bus among several devices, each with a <see cref="VirtualMuxSpi"/> of its own. Transfers are made whole, in the order
/// they were asked for; a device that stays selected keeps its turn.
/// </summary>
/// <remarks>This makes itself the client of the bus's master.</remarks>
public sealed class MuxSpi : ISpiClient
{
    private readonly TurnQueue _turns = new();

    /// <summary>Initializes a new instance of the <see cref="MuxSpi"/> class.</summary>
    /// <param name="master">The master of the bus; nobody else uses it.</param>
    public MuxSpi(ISpiMaster master)
    {
        Master = master;
        master.SetSpiClient(this);
    }

    /// <summary>Gets the master of the bus.</summary>
    internal ISpiMaster Master { get; }

    /// <inheritdoc/>
    public void TransferDone(byte[] write, byte[]? read, Result result)
    {
        if (_turns.Active is not VirtualMuxSpi user)
        {
            return;
        }

        if (!user.KeepsSelected)
        {
            user.Deselect();
            _turns.EndTurn();
        }

        user.Notify(result);
    }

    /// <summary>Makes a device's transfer, now or in its turn.</summary>
    /// <param name="user">A device with a transfer to make, which does not wait yet.</param>
    /// <returns>Ok if the client will be called back.</returns>
    internal Result Submit(VirtualMuxSpi user) => ReferenceEquals(_turns.Active, user) ? user.BeginTurn() : _turns.Submit(user);

    /// <summary>Ends the turn of a device that has kept it.</summary>
    /// <param name="user">The device.</param>
    internal void Release(VirtualMuxSpi user)
    {
        if (ReferenceEquals(_turns.Active, user))
        {
            user.Deselect();
            _turns.EndTurn();
        }
    }
}
