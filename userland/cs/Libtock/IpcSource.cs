// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Where the notifications of a service, or of clients, come in.</summary>
internal sealed class IpcSource : EventSource<IpcNotification>
{
    internal IpcSource(uint process)
        : base(IpcAbi.DriverNumber, IpcAbi.UpcallFirstProcess + process)
    {
    }

    /// <inheritdoc/>
    protected override IpcNotification Read(in UpcallArguments arguments)
    {
        return new IpcNotification(arguments.Value0, Upcalls.LentMemory);
    }

    /// <inheritdoc/>
    protected override bool IsFor(EventStream<IpcNotification> listener, in UpcallArguments arguments)
    {
        return true;
    }

    /// <inheritdoc/>
    protected override ErrorCode Begin(EventStream<IpcNotification> listener)
    {
        return ErrorCode.None;
    }

    /// <inheritdoc/>
    protected override void End(EventStream<IpcNotification> listener)
    {
    }
}
