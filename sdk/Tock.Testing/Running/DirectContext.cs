// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading;

namespace Tock.Testing.Running;

/// <summary>Where what waits for a task goes on while a test calls code of the application itself: at once, as part of the event.</summary>
internal sealed class DirectContext : SynchronizationContext
{
    internal static DirectContext Instance { get; } = new();

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override void Send(SendOrPostCallback d, object? state) => d(state);

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => this;
}
