// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.DeferredCalls;

/// <summary>
/// A way for a capsule to be called back later, when the kernel is at rest: an operation that completes at once still
/// tells its client after the call that started it, never inside it.
/// </summary>
public sealed class DeferredCall
{
    private readonly DeferredCallQueue _queue;
    private readonly IDeferredCallClient _client;
    private readonly uint _bit;

    /// <summary>Initializes a new instance of the <see cref="DeferredCall"/> class. Only possible while the board boots.</summary>
    /// <param name="queue">The kernel's queue.</param>
    /// <param name="client">Who is called back.</param>
    /// <param name="callClass">How soon.</param>
    public DeferredCall(
        DeferredCallQueue queue, IDeferredCallClient client, DeferredCallClass callClass = DeferredCallClass.Prompt)
    {
        _queue = queue;
        _client = client;
        _bit = queue.Register(this, callClass);
    }

    /// <summary>Gets or sets the deferred call that the board made next, or null.</summary>
    internal DeferredCall? Next { get; set; }

    /// <summary>Asks for the callback. Setting it again before it came changes nothing.</summary>
    public void Set() => _queue.Set(_bit);

    /// <summary>Calls the client back.</summary>
    internal void Fire() => _client.DeferredCallFired();
}
