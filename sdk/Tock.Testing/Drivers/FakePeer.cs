// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>Another application, played by the test: a service that is notified, or a client that notifies.</summary>
public sealed class FakePeer
{
    private readonly FakeIpc _ipc;

    internal FakePeer(FakeIpc ipc, uint index, string name, Action<Memory<byte>>? notified)
    {
        _ipc = ipc;
        Index = index;
        Name = name;
        Notified = notified;
    }

    /// <summary>Its name.</summary>
    public string Name { get; }

    /// <summary>The memory that it lends to whom it notifies; empty at first.</summary>
    public Memory<byte> Memory { get; set; }

    /// <summary>How often it was notified.</summary>
    public int Notifications { get; private set; }

    internal uint Index { get; }

    internal Action<Memory<byte>>? Notified { get; }

    /// <summary>Notifies an application, as a client notifies a service.</summary>
    /// <param name="service">The application.</param>
    public void Notify(FakeApplication service) => _ipc.Notify(this, service.Process);

    /// <summary>Notifies code that the test calls, as a client notifies a service.</summary>
    public void Notify() => _ipc.Notify(this, null);

    internal void TakeNotification(Memory<byte> memory)
    {
        Notifications++;
        Notified?.Invoke(memory);
    }
}
