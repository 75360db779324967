// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using Tock.Capsules.Storage;
using Tock.Capsules.Storage.KeyValue;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Storage;

/// <summary>The key-value store by real system calls, with the permissions of real headers.</summary>
public sealed class KeyValueDriverTests
{
    private const uint Driver = KeyValueAbi.DriverNumber;
    private const uint OutputLength = 16;

    private readonly FakeStorage _storage = new(new byte[4096]);
    private readonly SimulatedProcess[] _processes;
    private readonly uint[] _outputs;

    public KeyValueDriverTests()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new KeyValueDriver(kernel.Processes, new KeyValueStore(_storage, keys: 12)));
        _processes = kernel.StartStoring(
            StoringApplication.OnItsOwn("owner", 1),
            StoringApplication.OnItsOwn("other", 2),
            new StoringApplication("reader", 0, [1, 2], []),
            new StoringApplication("manager", 3, [1, 2, 3], [1, 2, 3]));
        _outputs = new uint[_processes.Length];
        for (int index = 0; index < _processes.Length; index++)
        {
            _outputs[index] = _processes[index].Allocate(new byte[OutputLength]);
            _processes[index].Subscribe(Driver, KeyValueAbi.UpcallDone, userData: 5);
            _processes[index].AllowReadWrite(Driver, KeyValueAbi.BufferOutput, _outputs[index], OutputLength);
        }
    }

    private SimulatedProcess Owner => _processes[0];

    private SimulatedProcess Other => _processes[1];

    private SimulatedProcess Reader => _processes[2];

    private SimulatedProcess Manager => _processes[3];

    [Fact]
    public void Present_AndUnknownCommands()
    {
        Assert.Equal(SyscallResult.Success, Owner.Command(Driver, 0, 7, 7).Variant);
        foreach (uint command in (uint[])[7, 8, 256, uint.MaxValue])
        {
            Assert.Equal((uint)ErrorCode.NotSupported, Owner.Command(Driver, command).Value1);
        }
    }

    [Fact]
    public void SetThenGet_GivesTheValueAndItsLength()
    {
        Assert.Equal((0u, 0u), Do(Owner, KeyValueAbi.CommandSet, "name", "value"));
        Assert.Equal((0u, 5u), Do(Owner, KeyValueAbi.CommandGet, "name"));
        Assert.Equal("value", SimulatedProcess.Text(_outputs[0], 5));
    }

    [Fact]
    public void Get_OfMoreThanTheBufferHas_GivesWhatFitsAndTheWholeLength()
    {
        string value = "a value longer than sixteen bytes";
        Do(Owner, KeyValueAbi.CommandSet, "name", value);
        Assert.Equal(((uint)ErrorCode.Size, (uint)value.Length), Do(Owner, KeyValueAbi.CommandGet, "name"));
        Assert.Equal(value[..(int)OutputLength], SimulatedProcess.Text(_outputs[0], OutputLength));
    }

    [Fact]
    public void WhatAnotherWrote_IsAsIfItWereNotThere_UnlessTheHeaderPermitsIt()
    {
        Do(Owner, KeyValueAbi.CommandSet, "secret", "of owner");
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Do(Other, KeyValueAbi.CommandGet, "secret"));
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Do(Other, KeyValueAbi.CommandSet, "secret", "stolen"));
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Do(Other, KeyValueAbi.CommandUpdate, "secret", "stolen"));
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Do(Other, KeyValueAbi.CommandAdd, "secret", "stolen"));
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Do(Other, KeyValueAbi.CommandDelete, "secret"));
        Assert.Equal(new string('\0', (int)OutputLength), SimulatedProcess.Text(_outputs[1], OutputLength));

        Assert.Equal((0u, 8u), Do(Reader, KeyValueAbi.CommandGet, "secret"));
        Assert.Equal("of owner", SimulatedProcess.Text(_outputs[2], 8));
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Do(Reader, KeyValueAbi.CommandDelete, "secret"));

        Assert.Equal((0u, 0u), Do(Manager, KeyValueAbi.CommandSet, "secret", "managed"));
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Do(Owner, KeyValueAbi.CommandGet, "secret"));
        Assert.Equal((0u, 7u), Do(Manager, KeyValueAbi.CommandGet, "secret"));
        Assert.Equal((0u, 0u), Do(Manager, KeyValueAbi.CommandDelete, "secret"));
    }

    [Fact]
    public void WhoMayNotWrite_IsToldAtOnce()
    {
        foreach (uint command in (uint[])[KeyValueAbi.CommandSet, KeyValueAbi.CommandAdd, KeyValueAbi.CommandUpdate])
        {
            Assert.Equal((uint)ErrorCode.Invalid, Ask(Reader, command, "k", "v"));
        }

        Assert.Empty(_storage.Operations);
    }

    [Fact]
    public void ApplicationWithoutPermissions_MayNothing()
    {
        SimulatedKernel kernel = new();
        kernel.Drivers.Add(new KeyValueDriver(kernel.Processes, new KeyValueStore(_storage, keys: 12)));
        SimulatedProcess stranger = kernel.Start("stranger")[0];
        for (uint command = KeyValueAbi.CommandGet; command <= KeyValueAbi.CommandCollectGarbage; command++)
        {
            Assert.Equal((uint)ErrorCode.Invalid, Ask(stranger, command, "k", "v"));
        }

        Assert.Empty(_storage.Operations);
    }

    [Fact]
    public void WrongBuffers_AreToldAtOnce()
    {
        Assert.Equal((uint)ErrorCode.Reserve, Owner.Command(Driver, KeyValueAbi.CommandGet).Value1);
        Assert.Equal((uint)ErrorCode.Reserve, Ask(Owner, KeyValueAbi.CommandSet, "k", ""));
        Assert.Equal((uint)ErrorCode.Size, Ask(Owner, KeyValueAbi.CommandGet, new string('k', 65)));
        Assert.Equal((uint)ErrorCode.Size, Ask(Owner, KeyValueAbi.CommandSet, "k", new string('v', 513)));
        Assert.Empty(_storage.Operations);
    }

    [Fact]
    public void SecondOperation_IsNoMemory_AsUpstream()
    {
        Assert.Equal(0u, Ask(Owner, KeyValueAbi.CommandSet, "k", "v"));
        Assert.Equal((uint)ErrorCode.NoMemory, Owner.Command(Driver, KeyValueAbi.CommandGet).Value1);
        Assert.Equal(0u, Ask(Other, KeyValueAbi.CommandGet, "k"));
        Assert.Equal((uint)ErrorCode.NoMemory, Other.Command(Driver, KeyValueAbi.CommandGet).Value1);
        _storage.Drain();
        Assert.Equal((0u, 0u), Heard(Owner));
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Heard(Other));
    }

    [Fact]
    public void BufferTakenAwayWhileItWaits_IsToldByUpcall()
    {
        Ask(Owner, KeyValueAbi.CommandSet, "one", "1");
        Ask(Other, KeyValueAbi.CommandSet, "two", "2");
        Other.AllowReadOnly(Driver, KeyValueAbi.BufferValue, 0, 0);
        _storage.Drain();
        Assert.Equal((0u, 0u), Heard(Owner));
        Assert.Equal(((uint)ErrorCode.Reserve, 0u), Heard(Other));
        Assert.Equal(((uint)ErrorCode.NotSupported, 0u), Do(Other, KeyValueAbi.CommandGet, "two"));
    }

    [Fact]
    public void ValueTakenAwayHalfWay_LeavesTheOldOne()
    {
        Do(Owner, KeyValueAbi.CommandSet, "name", "old value");
        Ask(Owner, KeyValueAbi.CommandSet, "name", new string('n', 400));
        int writes = _storage.Writes;
        while (_storage.Writes < writes + 3)
        {
            _storage.Step();
        }

        Owner.AllowReadOnly(Driver, KeyValueAbi.BufferValue, 0, 0);
        _storage.Drain();
        Assert.Equal(((uint)ErrorCode.Cancel, 0u), Heard(Owner));
        Assert.Equal((0u, 9u), Do(Owner, KeyValueAbi.CommandGet, "name"));
    }

    [Fact]
    public void DeathAtAnyStep_LeavesTheOldOrTheNewValue_AndTheOthersTheirOperations()
    {
        for (int steps = 0; steps < 24; steps++)
        {
            KeyValueDriverTests test = new();
            test.Do(test.Manager, KeyValueAbi.CommandSet, "name", "old");
            test.Ask(test.Owner, KeyValueAbi.CommandSet, "mine", new string('n', 300));
            test.Ask(test.Other, KeyValueAbi.CommandSet, "other", "of other");
            for (int step = 0; step < steps; step++)
            {
                test._storage.Step();
            }

            test.Owner.Exit();
            test._storage.Drain();
            Assert.Equal((0u, 0u), Heard(test.Other));
            (uint status, uint length) = test.Do(test.Manager, KeyValueAbi.CommandGet, "mine");
            Assert.True((status, length) is ((uint)ErrorCode.NotSupported, 0) or ((uint)ErrorCode.Size, 300), $"after {steps} steps: {status} {length}");
            Assert.Equal((0u, 3u), test.Do(test.Manager, KeyValueAbi.CommandGet, "name"));
        }
    }

    [Fact]
    public void MemoryThatDoesNotAnswer_IsToldEachTime_UntilItDoes()
    {
        _storage.Failure = ErrorCode.NoAcknowledge;
        Assert.Equal(((uint)ErrorCode.NoAcknowledge, 0u), Do(Owner, KeyValueAbi.CommandGet, "k"));
        Assert.Equal(((uint)ErrorCode.NoAcknowledge, 0u), Do(Owner, KeyValueAbi.CommandSet, "k", "v"));
        _storage.Failure = 0;
        Assert.Equal((0u, 0u), Do(Owner, KeyValueAbi.CommandSet, "k", "v"));
        Assert.Equal((0u, 1u), Do(Owner, KeyValueAbi.CommandGet, "k"));
    }

    [Fact]
    public void DeathWhileTheStoreIsLoaded_LeavesItToTheNext()
    {
        Ask(Owner, KeyValueAbi.CommandSet, "k", "v");
        Ask(Other, KeyValueAbi.CommandSet, "k", "w");
        Owner.Exit();
        _storage.Drain();
        Assert.Equal((0u, 0u), Heard(Other));
        Assert.Equal((0u, 1u), Do(Other, KeyValueAbi.CommandGet, "k"));
        Assert.Equal("w", SimulatedProcess.Text(_outputs[1], 1));
    }

    [Fact]
    public void CollectGarbage_NeedsNoKey()
    {
        Do(Owner, KeyValueAbi.CommandSet, "k", "v");
        Assert.Equal((0u, 0u), Do(Other, KeyValueAbi.CommandCollectGarbage));
        Assert.Equal((0u, 1u), Do(Owner, KeyValueAbi.CommandGet, "k"));
    }

    private static (uint Status, uint Length) Heard(SimulatedProcess process)
    {
        DeliveredUpcall? upcall = process.NextUpcall();
        Assert.NotNull(upcall);
        Assert.Equal((0u, 5u), (upcall.Value.Argument2, upcall.Value.UserData));
        Assert.Null(process.NextUpcall());
        return (upcall.Value.Argument0, upcall.Value.Argument1);
    }

    private (uint Status, uint Length) Do(SimulatedProcess process, uint command, string? key = null, string? value = null)
    {
        Assert.Equal(0u, Ask(process, command, key, value));
        Assert.Null(process.NextUpcall());
        _storage.Drain();
        return Heard(process);
    }

    private uint Ask(SimulatedProcess process, uint command, string? key = null, string? value = null)
    {
        Share(process, KeyValueAbi.BufferKey, key);
        Share(process, KeyValueAbi.BufferValue, value);
        SyscallResult result = process.Command(Driver, command);
        return result.Variant == SyscallResult.Success ? 0 : result.Value1;
    }

    private static void Share(SimulatedProcess process, uint slot, string? text)
    {
        byte[] bytes = Encoding.ASCII.GetBytes(text ?? "");
        process.AllowReadOnly(Driver, slot, bytes.Length == 0 ? 0 : process.Allocate(bytes), (uint)bytes.Length);
    }
}
