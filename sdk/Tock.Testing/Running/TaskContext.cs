// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading;

namespace Tock.Testing.Running;

/// <summary>
/// Where what waits for a task goes on: from the queue of its process, as on the device. Each piece of code between two waits has a context of
/// its own, so that nothing goes on in the middle of other code.
/// </summary>
internal sealed class TaskContext : SynchronizationContext
{
    private readonly FakeProcess _process;

    internal TaskContext(FakeProcess process)
    {
        _process = process;
    }

    internal FakeProcess Process => _process;

    /// <inheritdoc/>
    public override void Post(SendOrPostCallback d, object? state) => _process.GoOnLater(() => d(state));

    /// <inheritdoc/>
    public override SynchronizationContext CreateCopy() => new TaskContext(_process);
}
