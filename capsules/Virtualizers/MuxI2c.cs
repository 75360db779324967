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
    private readonly II2cMaster _master;
    private VirtualMuxI2c? _active;

    // Users that wait for their turn: first in, first out.
    private VirtualMuxI2c? _firstWaiting;
    private VirtualMuxI2c? _lastWaiting;

    /// <summary>Initializes a new instance of the <see cref="MuxI2c"/> class.</summary>
    /// <param name="master">The master of the bus; nobody else uses it.</param>
    public MuxI2c(II2cMaster master)
    {
        _master = master;
        master.SetMasterClient(this);
    }

    /// <inheritdoc/>
    public void TransferDone(byte[] buffer, Result result)
    {
        VirtualMuxI2c? done = _active;
        _active = null;

        // The next one first: what the client asks for in its callback goes behind those that wait already.
        StartNext();
        done?.Notify(result);
    }

    /// <summary>Makes a user's transfer, now or in its turn.</summary>
    /// <param name="user">A user with a transfer to make, which does not wait yet.</param>
    /// <returns>Ok if the client will be called back.</returns>
    internal Result Submit(VirtualMuxI2c user)
    {
        if (_active is null && _firstWaiting is null)
        {
            return Begin(user);
        }

        if (_lastWaiting is null)
        {
            _firstWaiting = user;
        }
        else
        {
            _lastWaiting.NextWaiting = user;
        }

        _lastWaiting = user;
        return Result.Ok;
    }

    private Result Begin(VirtualMuxI2c user)
    {
        Result result = user.BeginOn(_master);
        if (result.IsOk)
        {
            _active = user;
        }

        return result;
    }

    private void StartNext()
    {
        while (_active is null && _firstWaiting is { } user)
        {
            _firstWaiting = user.NextWaiting;
            user.NextWaiting = null;
            if (_firstWaiting is null)
            {
                _lastWaiting = null;
            }

            Result result = Begin(user);
            if (!result.IsOk)
            {
                // Allowed here: this runs in the callback of an earlier transfer, not in the client's call.
                user.Notify(result);
            }
        }
    }
}
