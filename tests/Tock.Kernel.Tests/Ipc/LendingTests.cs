// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Ipc;

/// <summary>Memory that one process lends another: when it can be reached, and from when on it cannot any more.</summary>
public sealed class LendingTests
{
    private readonly IpcBench _bench = new(clients: 4);
    private readonly SimulatedProcess _client;
    private readonly SimulatedProcess _service;
    private readonly uint _lent;

    public LendingTests()
    {
        _client = _bench.Client;
        _service = _bench.Service;
        foreach (SimulatedProcess client in _bench.All.AsSpan(1))
        {
            _bench.Introduce(client);
        }

        _lent = IpcBench.Lend(_client, _service);
    }

    private bool IsReached => _bench.CanReach(_service, _lent) || _bench.CanReach(_service, _lent + 63);

    [Fact]
    public void Lent_IsReachedFromTheNotificationOn()
    {
        Assert.False(IsReached);
        Notify(_client);
        Assert.True(_bench.CanReach(_service, _lent) && _bench.CanReach(_service, _lent + 63));
        Assert.False(_bench.CanReach(_service, _lent - 1) || _bench.CanReach(_service, _lent + 64));
        Assert.Equal((64u, _lent), Upcall());
    }

    [Fact]
    public void Lent_OnlyTheProcessMeantReachesIt()
    {
        Notify(_client);
        Assert.False(_bench.CanReach(_bench.All[2], _lent));
    }

    [Fact]
    public void TakenBack_IsNotReachedAndNotTold()
    {
        Notify(_client);
        _client.AllowReadWrite(IpcBench.Driver, 0, 0, 0);
        Assert.False(IsReached);
        Assert.Equal((0u, 0u), Upcall());
    }

    [Fact]
    public void TakenBack_WhileLatched_IsNotTold()
    {
        for (int i = 0; i < 12; i++)
        {
            Notify(_client);
        }

        _client.AllowReadWrite(IpcBench.Driver, 0, 0, 0);
        for (int i = 0; i < 9; i++)
        {
            Assert.Equal((0u, 0u), Upcall());
        }
    }

    [Fact]
    public void TakenBack_NotificationsOfOthersKeepTheirBuffers()
    {
        uint other = IpcBench.Lend(_bench.All[2], _service);
        Notify(_client);
        Notify(_bench.All[2]);
        _client.AllowReadWrite(IpcBench.Driver, 0, 0, 0);
        Assert.Equal((0u, 0u), Upcall());
        Assert.Equal((64u, other), Upcall());
        Assert.True(_bench.CanReach(_service, other));
    }

    [Fact]
    public void Swapped_TheNewBufferIsReachedInstead()
    {
        Notify(_client);
        uint next = IpcBench.Lend(_client, _service);
        Assert.False(IsReached);
        Notify(_client);
        Assert.False(IsReached);
        Assert.True(_bench.CanReach(_service, next));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void LenderEnds_IsNotReached(bool byFault)
    {
        Notify(_client);
        if (byFault)
        {
            _client.Process.SetFault(new ProcessFault(FaultCause.Requested, 0));
        }
        else
        {
            _client.Exit();
        }

        Assert.False(IsReached);
        Assert.Equal((0u, 0u), Upcall());
    }

    [Fact]
    public void BorrowerStartsAgain_HasNothingBorrowed()
    {
        Notify(_client);
        _service.Process.Terminate();
        _service.Process.Restart();
        Assert.False(IsReached);
    }

    [Fact]
    public void FourthLender_IsToldToWait_UntilARegionIsFree()
    {
        for (int i = 2; i <= 4; i++)
        {
            IpcBench.Lend(_bench.All[i], _service);
        }

        Notify(_client);
        Notify(_bench.All[2]);
        Notify(_bench.All[3]);
        SyscallResult refused = _bench.All[4].Command(IpcBench.Driver, IpcBench.NotifyService, 0);
        Assert.Equal((SyscallResult.Failure, (uint)ErrorCode.Busy), (refused.Variant, refused.Value1));
        _client.AllowReadWrite(IpcBench.Driver, 0, 0, 0);
        Notify(_bench.All[4]);
        Assert.Equal((0u, 0u), Upcall());
        Assert.Equal(64u, Upcall().Length);
        Assert.Equal(64u, Upcall().Length);
        Assert.Equal(64u, Upcall().Length);
    }

    [Fact]
    public void BufferThatNoRegionShowsExactly_IsInvalid()
    {
        _client.AllowReadWrite(IpcBench.Driver, 0, _lent + 4, 32);
        SyscallResult refused = _client.Command(IpcBench.Driver, IpcBench.NotifyService, 0);
        Assert.Equal((SyscallResult.Failure, (uint)ErrorCode.Invalid), (refused.Variant, refused.Value1));
        Assert.Null(_service.YieldForUpcall());
    }

    [Fact]
    public void Borrowed_IsNotTheBorrowersToShareOn()
    {
        Notify(_client);
        SyscallResult refused = _service.AllowReadWrite(IpcBench.Driver, 2, _lent, 64);
        Assert.Equal((SyscallResult.FailureU32U32, (uint)ErrorCode.Invalid), (refused.Variant, refused.Value1));
    }

    [Fact]
    public void EndlessLendingAndEnding_LeaksNoRegion()
    {
        for (int round = 0; round < 50; round++)
        {
            SimulatedProcess client = _bench.All[1 + (round % 4)];
            IpcBench.Lend(client, _service);
            Notify(client);
            Assert.Equal(64u, Upcall().Length);
            client.Process.Terminate();
            client.Process.Restart();
            IpcBench.Discover(client, "service");
        }
    }

    private static void Notify(SimulatedProcess client) =>
        Assert.Equal(SyscallResult.Success, client.Command(IpcBench.Driver, IpcBench.NotifyService, 0).Variant);

    private (uint Length, uint Address) Upcall()
    {
        DeliveredUpcall upcall = Assert.NotNull(_service.YieldForUpcall());
        return (upcall.Argument1, upcall.Argument2);
    }
}
