// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>
/// Inter-process communication (driver 0x10000): with other applications that the test has started, and with those that it plays.
/// </summary>
public sealed class FakeIpc : FakeDriver
{
    private const uint MostProcesses = 12;

    private readonly FakeBoard _board;
    private readonly List<FakePeer> _peers = [];
    private readonly HashSet<(FakeProcess Process, uint Known)> _known = [];
    private uint _next = 1;

    internal FakeIpc(FakeBoard board)
        : base(IpcAbi.DriverNumber)
    {
        _board = board;
    }

    /// <summary>The name of the application whose code the test calls.</summary>
    public string OwnName { get; set; } = "test";

    /// <summary>Plays an application.</summary>
    /// <param name="name">Its name, by which it is discovered.</param>
    /// <param name="notified">
    /// What it does when it is notified, with the memory that is lent to it. It notifies its client after that. Null for one that does not answer.
    /// </param>
    public FakePeer Play(string name, Action<Memory<byte>>? notified = null)
    {
        FakePeer peer = new(this, NextIndex(), name, notified);
        _peers.Add(peer);
        return peer;
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case IpcAbi.CommandPresent:
                return Answer.Success;
            case IpcAbi.CommandDiscover:
                return Discover(call, Encoding.UTF8.GetString(call.ReadOnlyBuffer(IpcAbi.BufferName).Span));
            case IpcAbi.CommandNotifyService:
                return Notify(call, call.Argument1);
            case IpcAbi.CommandNotifyClient:
                return Notify(call, call.Process.Index);
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    internal uint NextIndex() => _next < MostProcesses
        ? _next++
        : throw new InvalidOperationException($"A board has room for {MostProcesses} processes.");

    internal void Notify(FakePeer peer, FakeProcess? service)
    {
        FakeProcess receiver = service ?? _board.Test;
        _known.Add((receiver, peer.Index));
        Send(receiver, receiver.Index, peer.Index, peer.Memory);
        _board.Happened();
    }

    private static void Send(FakeProcess receiver, uint slot, uint sender, Memory<byte> memory)
    {
        receiver.Schedule(new Upcall(IpcAbi.DriverNumber, slot, sender, (uint)memory.Length, memory.IsEmpty ? 0 : receiver.Map(memory)));
    }

    private Answer Discover(DriverCall call, string name)
    {
        if (name.Length == 0)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        uint? found = Failure == ErrorCode.None ? Find(name) : null;
        if (found is null)
        {
            return Answer.Failure(Failure != ErrorCode.None ? Failure : ErrorCode.NoDevice);
        }

        _known.Add((call.Process, found.Value));
        return Answer.Of(found.Value);
    }

    private uint? Find(string name)
    {
        foreach (FakeApplication application in _board.Applications)
        {
            if (!application.HasEnded && application.Name == name)
            {
                return application.Process.Index;
            }
        }

        return _peers.Find(peer => peer.Name == name)?.Index ?? (name == OwnName ? _board.Test.Index : null);
    }

    private Answer Notify(DriverCall call, uint slot)
    {
        uint index = call.Argument1;
        if (index >= MostProcesses)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        if (index == call.Process.Index)
        {
            return Answer.Success;
        }

        if (!_known.Contains((call.Process, index)))
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        Memory<byte> memory = call.ReadWriteBuffer(IpcAbi.BufferFirstProcess + index);
        if (_peers.Find(peer => peer.Index == index) is { } peer)
        {
            call.Process.Later(() => Answered(call, peer, memory, isService: slot == index));
            return Answer.Success;
        }

        foreach (FakeProcess receiver in _board.Processes())
        {
            if (receiver.Index == index && receiver is not ApplicationProcess { State: ProgramState.HasEnded })
            {
                _known.Add((receiver, call.Process.Index));
                Send(receiver, slot, call.Process.Index, memory);
                return Answer.Success;
            }
        }

        return Answer.Failure(ErrorCode.NoDevice);
    }

    private static void Answered(DriverCall call, FakePeer peer, Memory<byte> memory, bool isService)
    {
        peer.TakeNotification(memory);
        if (isService && peer.Notified is not null)
        {
            Send(call.Process, peer.Index, peer.Index, peer.Memory);
        }
    }
}
