// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;

namespace Tock.Kernel.Tests.Processes;

/// <summary>Restart so often, then do the last thing.</summary>
public sealed class FaultPolicyTests
{
    [Fact]
    public void Decide_Panic_AtTheFirstFault() => Assert.Equal(FaultAction.Panic, FaultPolicy.Panic().Decide(0));

    [Fact]
    public void Decide_Stop_AtTheFirstFault() => Assert.Equal(FaultAction.Stop, FaultPolicy.Stop().Decide(0));

    [Theory]
    [InlineData(0u, FaultAction.Stop)]
    [InlineData(1u, FaultAction.Panic)]
    [InlineData(5u, FaultAction.Stop)]
    internal void Decide_Restart_AsOftenAsTheLimitSays(uint limit, FaultAction afterwards)
    {
        FaultPolicy policy = FaultPolicy.Restart(limit, afterwards);
        for (uint restarts = 0; restarts < limit; restarts++)
        {
            Assert.Equal(FaultAction.Restart, policy.Decide(restarts));
        }

        Assert.Equal(afterwards, policy.Decide(limit));
        Assert.Equal(afterwards, policy.Decide(limit + 1));
    }
}
