// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Hil.Watchdog;

namespace Tock.Kernel.Testing;

/// <summary>A watchdog that counts what is asked of it and takes offence at calls that make no sense.</summary>
public sealed class FakeWatchdog : IWatchdog
{
    /// <summary>Gets a value indicating whether it was set up.</summary>
    public bool IsSetUp { get; private set; }

    /// <summary>Gets a value indicating whether it stands still.</summary>
    public bool IsSuspended { get; private set; }

    /// <summary>Gets how often its period was restarted.</summary>
    public int Tickles { get; private set; }

    /// <inheritdoc/>
    public void Setup()
    {
        Demand(!IsSetUp && !IsSuspended);
        IsSetUp = true;
    }

    /// <inheritdoc/>
    public void Tickle()
    {
        Demand(!IsSuspended);
        Tickles++;
    }

    /// <inheritdoc/>
    public void Suspend()
    {
        Demand(!IsSuspended);
        IsSuspended = true;
    }

    /// <inheritdoc/>
    public void Resume()
    {
        Demand(IsSuspended);
        IsSuspended = false;
    }

    private static void Demand(bool isRight)
    {
        if (!isRight)
        {
            throw new InvalidOperationException("The watchdog is in the wrong state for this.");
        }
    }
}
