// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>The board's decision about faulted processes.</summary>
/// <remarks>One rule covers the policies: restart so often, then do the last thing.</remarks>
internal sealed class FaultPolicy
{
    private readonly uint _restarts;
    private readonly FaultAction _afterwards;

    private FaultPolicy(uint restarts, FaultAction afterwards)
    {
        _restarts = restarts;
        _afterwards = afterwards;
    }

    /// <summary>The board panics at the first fault.</summary>
    /// <returns>The policy.</returns>
    [BootTime]
    internal static FaultPolicy Panic() => new(0, FaultAction.Panic);

    /// <summary>A faulted process stays stopped.</summary>
    /// <returns>The policy.</returns>
    [BootTime]
    internal static FaultPolicy Stop() => new(0, FaultAction.Stop);

    /// <summary>A faulted process is restarted a limited number of times.</summary>
    /// <param name="limit">How many restarts it gets.</param>
    /// <param name="afterwards">What happens at the next fault: Stop or Panic.</param>
    /// <returns>The policy.</returns>
    [BootTime]
    internal static FaultPolicy Restart(uint limit, FaultAction afterwards) => new(limit, afterwards);

    /// <summary>Decides.</summary>
    /// <param name="restarts">How often the process has been restarted already.</param>
    /// <returns>What to do.</returns>
    internal FaultAction Decide(uint restarts) => restarts < _restarts ? FaultAction.Restart : _afterwards;
}
