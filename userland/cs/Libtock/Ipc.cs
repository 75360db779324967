// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// Inter-process communication (driver 0x10000): applications find each other by name, notify each other, and lend each other memory
/// (<see cref="SharedBuffer"/>). A process's number means its present execution: when it has ended, it is discovered anew.
/// </summary>
public static class Ipc
{
    private const int Capacity = 4;
    private const int LongestName = 64;

    private static IpcSource?[]? s_sources;

    /// <summary>Finds the living process of an application.</summary>
    /// <param name="name">The application's name in UTF-8.</param>
    /// <param name="process">Its number.</param>
    /// <returns>NODEVICE if there is none (yet), INVAL without a name.</returns>
    public static ErrorCode TryDiscover(ReadOnlySpan<byte> name, out uint process)
    {
        SyscallResult result = Syscalls.Command(IpcAbi.DriverNumber, IpcAbi.CommandDiscover, Loan.ReadOnly(IpcAbi.BufferName, name));
        process = result.IsSuccess ? result.Value0 : uint.MaxValue;
        return result.Error;
    }

    /// <summary>Finds the living process of an application.</summary>
    /// <param name="name">The application's name.</param>
    /// <returns>Its number.</returns>
    /// <exception cref="TockException">NODEVICE: there is none (yet). INVAL: the name is empty or too long.</exception>
    public static uint Discover(string name)
    {
        Span<byte> bytes = stackalloc byte[LongestName];
        ReadOnlySpan<char> rest = name;
        int length = Utf8.Encode(ref rest, bytes);
        TockException.ThrowIf(rest.IsEmpty ? TryDiscover(bytes[..length], out uint process) : Refuse(out process));
        return process;
    }

    /// <summary>Lends memory to a process, from the next notification of it on, in the place of what it was lent before.</summary>
    /// <param name="process">The process's number.</param>
    /// <param name="buffer">The memory.</param>
    /// <exception cref="TockException">INVAL: there is no such number.</exception>
    public static void Lend(uint process, SharedBuffer buffer)
    {
        TockException.ThrowIf(buffer.LendTo(process));
    }

    /// <summary>Takes back what is lent to a process.</summary>
    /// <param name="process">The process's number.</param>
    public static void TakeBack(uint process)
    {
        SharedBuffer.TakeBackFrom(process);
    }

    /// <summary>Notifies a service. One that does not listen yet hears nothing.</summary>
    /// <param name="service">Its number.</param>
    /// <returns>NODEVICE if it has ended since it was discovered, BUSY if it has borrowed from too many others: try later.</returns>
    public static ErrorCode NotifyService(uint service)
    {
        return Syscalls.Command(IpcAbi.DriverNumber, IpcAbi.CommandNotifyService, service).Error;
    }

    /// <summary>Notifies a client that has notified this service.</summary>
    /// <param name="client">Its number.</param>
    /// <returns>NODEVICE if it has ended, BUSY if it has borrowed from too many others: try later.</returns>
    public static ErrorCode NotifyClient(uint client)
    {
        return Syscalls.Command(IpcAbi.DriverNumber, IpcAbi.CommandNotifyClient, client).Error;
    }

    /// <summary>Notifies a service and waits for its answer, with the process asleep: for ever if the service does not listen.</summary>
    /// <param name="service">Its number.</param>
    /// <returns>The service's notification.</returns>
    /// <exception cref="TockException">NODEVICE: it has ended since it was discovered. BUSY: it has borrowed from too many others.</exception>
    public static IpcNotification Call(uint service)
    {
        TockException.ThrowIf(NotifyService(service));
        SharedMemory memory = SharedMemory.WaitFor(service, out uint process);
        return new IpcNotification(process, memory);
    }

    /// <summary>Notifies a service and waits for its answer, but no longer than a time; other tasks go on meanwhile.</summary>
    /// <param name="service">Its number.</param>
    /// <param name="timeout">The time. A service that does not listen, or not yet, never answers.</param>
    /// <returns>The service's notification.</returns>
    /// <exception cref="TimeoutException">There was no answer.</exception>
    /// <exception cref="TockException">NODEVICE: it has ended since it was discovered. BUSY: it has borrowed from too many others.</exception>
    public static IpcNotification Call(uint service, TimeSpan timeout)
    {
        return CallAsync(service, timeout).Result;
    }

    /// <summary>Notifies a service and waits for its answer, until that is cancelled; other tasks go on meanwhile.</summary>
    /// <param name="service">Its number.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The service's notification.</returns>
    /// <exception cref="TockException">NODEVICE: it has ended since it was discovered. BUSY: it has borrowed from too many others.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static IpcNotification Call(uint service, CancellationToken cancellationToken)
    {
        return CallAsync(service, cancellationToken).Result;
    }

    /// <summary>Notifies a service and waits for its answer, but no longer than a time, while other tasks go on.</summary>
    /// <param name="service">Its number.</param>
    /// <param name="timeout">The time. A service that does not listen, or not yet, never answers.</param>
    /// <returns>The service's notification.</returns>
    /// <exception cref="TimeoutException">There was no answer.</exception>
    /// <exception cref="TockException">NODEVICE: it has ended since it was discovered. BUSY: it has borrowed from too many others.</exception>
    public static async Task<IpcNotification> CallAsync(uint service, TimeSpan timeout)
    {
        using CancellationTokenSource source = new(timeout);
        try
        {
            return await CallAsync(service, source.Token);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("The service has not answered.");
        }
    }

    /// <summary>Notifies a service and waits for its answer while other tasks go on.</summary>
    /// <param name="service">Its number.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The service's notification.</returns>
    /// <exception cref="TockException">NODEVICE: it has ended since it was discovered. BUSY: it has borrowed from too many others.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<IpcNotification> CallAsync(uint service, CancellationToken cancellationToken = default)
    {
        EventStream<IpcNotification> answers = Notifications(service, cancellationToken);
        answers.GetAsyncEnumerator();
        try
        {
            TockException.ThrowIf(NotifyService(service));
            await answers.MoveNextAsync();
            return answers.Current;
        }
        finally
        {
            await answers.DisposeAsync();
        }
    }

    /// <summary>Offers a service: the notifications of all clients, for <c>await foreach</c>.</summary>
    /// <param name="ownName">This application's own name.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    /// <exception cref="TockException">NODEVICE: this is not this application's name.</exception>
    public static EventStream<IpcNotification> Serve(string ownName, CancellationToken cancellationToken = default)
    {
        return Notifications(Discover(ownName), cancellationToken);
    }

    /// <summary>The notifications of a service, or with the own number those of all clients, for <c>await foreach</c>.</summary>
    /// <param name="service">Its number.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    public static EventStream<IpcNotification> Notifications(uint service, CancellationToken cancellationToken = default)
    {
        s_sources ??= new IpcSource[SharedBuffer.MostProcesses];
        s_sources[service] ??= new IpcSource(service);
        return new EventStream<IpcNotification>(s_sources[service]!, 0, 0, Capacity, cancellationToken);
    }

    private static ErrorCode Refuse(out uint process)
    {
        process = 0;
        return ErrorCode.Invalid;
    }
}
