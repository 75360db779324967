// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Device;

namespace Tock.Kernel.Tests.Upcalls;

/// <summary>Long random runs of two processes, step by step against <see cref="UpcallModel"/>.</summary>
public sealed class UpcallModelTests
{
    private static readonly uint[] s_slotsOfDrivers = [3, 1, 32, 2];

    private readonly List<(uint Driver, Grant Grant, uint Slot)> _slots = [];
    private readonly SimulatedKernel _kernel = new();
    private readonly SimulatedProcess[] _processes;
    private uint _next = 1;

    public UpcallModelTests()
    {
        for (uint driver = 0; driver < s_slotsOfDrivers.Length; driver++)
        {
            Grant grant = new Grant<ulong>(_kernel.Processes, upcalls: s_slotsOfDrivers[driver], readOnlyBuffers: 1);
            _kernel.Drivers.Add(new ScriptedDriver(0x100 + driver, grant));
            for (uint slot = 0; slot < s_slotsOfDrivers[driver]; slot++)
            {
                _slots.Add((0x100 + driver, grant, slot));
            }
        }

        _processes = _kernel.StartWithMemory(4096, "one", "two");

        // The model has no notion of a driver that was never used; that case has tests of its own.
        foreach (SimulatedProcess process in _processes)
        {
            for (uint driver = 0; driver < s_slotsOfDrivers.Length; driver++)
            {
                process.AllowReadOnly(0x100 + driver, 0, 0, 0);
            }
        }
    }

    [Theory]
    [InlineData(1, 50)]
    [InlineData(2, 50)]
    [InlineData(3, 75)]
    [InlineData(4, 75)]
    [InlineData(5, 90)]
    [InlineData(6, 25)]
    public void RandomRun_EveryStep_AgreesWithTheModel(int seed, int pressure)
    {
        Random random = new(seed);
        UpcallModel[] models = [new(_slots.Count), new(_slots.Count)];
        for (int i = 0; i < 2 * _slots.Count; i++)
        {
            Subscribe(_processes[i % 2], models[i % 2], i / 2, _processes[i % 2].Function);
        }

        // Few slots in use make coalescing and taking out of order likely, many make latching likely.
        int inUse = 2 + random.Next(_slots.Count - 2);
        int mostWaiting = 0;
        uint delivered = 0;
        for (int step = 0; step < 6000; step++)
        {
            int who = random.Next(2);
            (SimulatedProcess process, UpcallModel model) = (_processes[who], models[who]);
            int slot = random.Next(8) == 0 ? random.Next(_slots.Count) : random.Next(inUse);
            if (!model.IsRunning || random.Next(100) < pressure)
            {
                delivered += Schedule(process, model, slot) ? 1u : 0;
            }
            else
            {
                delivered += MakeCall(random, process, model, slot) ? 1u : 0;
            }

            Assert.Equal(model.IsRunning, process.Process.State == ProcessState.Running);
            Assert.Equal(model.WaitsForOne, process.Process.State == ProcessState.YieldedFor);
            Assert.Equal(model.Coalesced, process.Process.CoalescedUpcalls);
            Assert.Equal(model.IsRunning, (_kernel.Processes.Ready & (1u << who)) != 0);
            mostWaiting = Math.Max(mostWaiting, model.Waiting);
        }

        Assert.True(delivered > 200, $"only {delivered} upcalls were delivered");
        Assert.True(pressure < 75 || mostWaiting > 8, "the queue was never full");
    }

    private static DeliveredUpcall CallOf(UpcallModel model, Notification notification) => new(
        model[notification.Slot].Function,
        notification.Argument0,
        notification.Argument1,
        notification.Argument2,
        model[notification.Slot].UserData);

    private static SyscallResult ResultOf(Notification notification, uint r3) =>
        new(notification.Argument0, notification.Argument1, notification.Argument2, r3);

    private bool Schedule(SimulatedProcess process, UpcallModel model, int slot)
    {
        Notification notification = new(slot, _next++, _next++, _next++);
        bool waitedForOne = model.WaitsForOne;
        uint r3 = process.Registers().Value3;
        Assert.True(_slots[slot].Grant.TryOpen(process.Process.Id, out ProcessContext context));
        context.ScheduleUpcall(
            _slots[slot].Grant, _slots[slot].Slot, notification.Argument0, notification.Argument1, notification.Argument2);

        bool ends = model.Schedule(notification);
        DeliveredUpcall? call = process.TakeUpcall();
        if (ends && waitedForOne)
        {
            Assert.Equal(ResultOf(notification, r3), process.Registers());
            Assert.Null(call);
        }
        else
        {
            Assert.Equal(ends ? CallOf(model, notification) : null, call);
        }

        return ends;
    }

    private void Subscribe(SimulatedProcess process, UpcallModel model, int slot, uint function)
    {
        (uint driver, _, uint number) = _slots[slot];
        (uint Function, uint UserData) old = model[slot];
        Assert.Equal(
            new SyscallResult(130, old.Function, old.UserData, _next), process.Call(1, driver, number, function, _next));
        model.Subscribe(slot, function, _next++);
        Assert.Null(process.TakeUpcall());
    }

    private bool MakeCall(Random random, SimulatedProcess process, UpcallModel model, int slot)
    {
        (uint driver, _, uint number) = _slots[slot];
        switch (random.Next(8))
        {
            case 0:
                Subscribe(process, model, slot, random.Next(4) == 0 ? 0 : process.Function + (2 * (uint)random.Next(50)));
                return false;
            case 1:
            case 2:
                process.Call(0, 0);
                return ExpectCall(process, model, model.Yield());
            case 3:
            case 4:
            case 5:
                process.YieldWait();
                Notification? oldest = model.Yield();
                if (oldest is null)
                {
                    model.WaitForAny();
                }

                return ExpectCall(process, model, oldest);
            default:
                SyscallResult result = process.Call(0, 2, driver, number, 0x33);
                Notification? taken = model.WaitFor(slot);
                if (taken is { } notification)
                {
                    Assert.Equal(ResultOf(notification, 0x33), result);
                }

                Assert.Null(process.TakeUpcall());
                return taken is not null;
        }
    }

    private static bool ExpectCall(SimulatedProcess process, UpcallModel model, Notification? expected)
    {
        Assert.Equal(expected is { } notification ? CallOf(model, notification) : null, process.TakeUpcall());
        return expected is not null;
    }
}
