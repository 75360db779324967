// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Ipc;

/// <summary>Discovery and notifications: who is found, who may be notified, what arrives.</summary>
public sealed class IpcTests
{
    private const uint Invalid = (uint)ErrorCode.Invalid;
    private const uint NoDevice = (uint)ErrorCode.NoDevice;

    [Fact]
    public void Discover_ByExactName_GivesTheSlot()
    {
        IpcBench bench = new(clients: 2);
        Assert.Equal(1u, IpcBench.Discover(bench.All[2], "client1").Value1);
        Assert.Equal(2u, IpcBench.Discover(bench.All[2], "client2").Value1);
        Assert.Equal((SyscallResult.Failure, NoDevice), Failed(IpcBench.Discover(bench.All[2], "client")));
        Assert.Equal((SyscallResult.Failure, NoDevice), Failed(IpcBench.Discover(bench.All[2], "client11")));
    }

    [Fact]
    public void Discover_NoNameShared_IsInvalid() =>
        Assert.Equal((SyscallResult.Failure, Invalid), Failed(new IpcBench().Client.Command(IpcBench.Driver, 1)));

    [Fact]
    public void Discover_DeadService_FindsNone()
    {
        IpcBench bench = new();
        bench.Service.Exit();
        Assert.Equal((SyscallResult.Failure, NoDevice), Failed(IpcBench.Discover(bench.Client, "service")));
    }

    [Fact]
    public void Commands_PresentAndUnknown()
    {
        SimulatedProcess client = new IpcBench().Client;
        Assert.Equal(SyscallResult.Success, client.Command(IpcBench.Driver, 0).Variant);
        Assert.Equal((SyscallResult.Failure, (uint)ErrorCode.NotSupported), Failed(client.Command(IpcBench.Driver, 4)));
    }

    [Fact]
    public void Notify_ServiceAndBack_ArriveInTheSlotsOfEach()
    {
        IpcBench bench = new();
        bench.Introduce(bench.Client);
        Assert.Equal(SyscallResult.Success, bench.Client.Command(IpcBench.Driver, IpcBench.NotifyService, 0).Variant);
        Assert.Equal(
            new DeliveredUpcall(bench.Service.Function, 1, 0, 0, 0x5E), bench.Service.YieldForUpcall());

        Assert.Equal(SyscallResult.Success, bench.Service.Command(IpcBench.Driver, IpcBench.NotifyClient, 1).Variant);
        Assert.Equal(
            new DeliveredUpcall(bench.Client.Function, 0, 0, 0, 0xC1), bench.Client.YieldForUpcall());
    }

    [Fact]
    public void Notify_WakesAWaitForOfThatSlot()
    {
        IpcBench bench = new();
        bench.Introduce(bench.Client);
        bench.Service.YieldWaitFor(IpcBench.Driver, 0);
        Assert.Equal(ProcessState.YieldedFor, bench.Service.Process.State);
        uint lent = IpcBench.Lend(bench.Client, bench.Service);
        bench.Client.Command(IpcBench.Driver, IpcBench.NotifyService, 0);
        Assert.Equal(ProcessState.Running, bench.Service.Process.State);
        Assert.Equal(new SyscallResult(1, 64, lent, 0), bench.Service.Registers());
    }

    [Fact]
    public void Notify_FirstContactByWaitFor_Arrives()
    {
        // The client has never used the driver itself but for the wait; its grant is made by it.
        IpcBench bench = new(clients: 2);
        bench.All[2].YieldWaitFor(IpcBench.Driver, 1);
        IpcBench.Discover(bench.Client, "client2");
        Assert.Equal(SyscallResult.Success, bench.Client.Command(IpcBench.Driver, IpcBench.NotifyClient, 2).Variant);
        Assert.Equal(ProcessState.Running, bench.All[2].Process.State);
        Assert.Equal(1u, bench.All[2].Registers().Variant);
    }

    [Theory]
    [InlineData(2u)]
    [InlineData(7u)]
    [InlineData(8u)]
    [InlineData(uint.MaxValue)]
    public void Notify_IndexNeverLearned_IsInvalid(uint index)
    {
        IpcBench bench = new(clients: 2);
        bench.Introduce(bench.Client);
        Assert.Equal((SyscallResult.Failure, Invalid), Failed(bench.Client.Command(IpcBench.Driver, 2, index)));
        Assert.Equal((SyscallResult.Failure, Invalid), Failed(bench.Client.Command(IpcBench.Driver, 3, index)));
    }

    [Fact]
    public void Notify_Itself_SucceedsAndDoesNothing()
    {
        IpcBench bench = new();
        Assert.Equal(SyscallResult.Success, bench.Service.Command(IpcBench.Driver, 2, 0).Variant);
        Assert.Null(bench.Service.YieldForUpcall());
    }

    [Fact]
    public void Notify_ServiceStartedAgain_NeedsANewDiscovery()
    {
        IpcBench bench = new();
        bench.Introduce(bench.Client);
        bench.Service.Process.Terminate();
        Assert.Equal((SyscallResult.Failure, NoDevice), Failed(bench.Client.Command(IpcBench.Driver, 2, 0)));
        bench.Service.Process.Restart();
        Assert.Equal((SyscallResult.Failure, NoDevice), Failed(bench.Client.Command(IpcBench.Driver, 2, 0)));

        IpcBench.Discover(bench.Client, "service");
        bench.Service.Subscribe(IpcBench.Driver, 0, 1);
        Assert.Equal(SyscallResult.Success, bench.Client.Command(IpcBench.Driver, 2, 0).Variant);
        Assert.NotNull(bench.Service.YieldForUpcall());
    }

    [Fact]
    public void Notify_ClientStartedAgain_IsNotTheOneThatAsked()
    {
        IpcBench bench = new();
        bench.Introduce(bench.Client);
        bench.Client.Command(IpcBench.Driver, 2, 0);
        bench.Service.YieldForUpcall();
        bench.Client.Process.Terminate();
        bench.Client.Process.Restart();
        Assert.Equal((SyscallResult.Failure, NoDevice), Failed(bench.Service.Command(IpcBench.Driver, 3, 1)));
    }

    [Fact]
    public void Notify_ReceiverHasNoMemoryForItsGrant_SaysSoAndChangesNothing()
    {
        IpcBench bench = new(clients: 2);
        for (uint step = 0x8000; step != 0;)
        {
            if (bench.All[2].Call(5, 1, step).Variant != SyscallResult.SuccessU32)
            {
                step /= 2;
            }
        }

        Assert.Equal(2u, IpcBench.Discover(bench.Client, "client2").Value1);
        Assert.Equal((SyscallResult.Failure, (uint)ErrorCode.NoMemory), Failed(bench.Client.Command(IpcBench.Driver, 3, 2)));
        Assert.Null(bench.All[2].YieldForUpcall());
    }

    [Fact]
    public void Notify_FullQueue_IsKept()
    {
        IpcBench bench = new(clients: 2);
        bench.Introduce(bench.Client);
        bench.Introduce(bench.All[2]);
        for (int i = 0; i < 20; i++)
        {
            bench.Client.Command(IpcBench.Driver, IpcBench.NotifyService, 0);
        }

        bench.Service.Command(IpcBench.Driver, IpcBench.NotifyClient, 1);
        Assert.NotNull(bench.Client.YieldForUpcall());
        int delivered = 0;
        while (bench.Service.YieldForUpcall() != null)
        {
            delivered++;
        }

        Assert.Equal(11, delivered);
        Assert.Equal(9u, bench.Service.Process.CoalescedUpcalls);
    }

    private static (uint Variant, uint Error) Failed(SyscallResult result) => (result.Variant, result.Value1);
}
