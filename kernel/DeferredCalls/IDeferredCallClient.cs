// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.DeferredCalls;

/// <summary>Is called back by a <see cref="DeferredCall"/>.</summary>
public interface IDeferredCallClient
{
    /// <summary>The kernel is at rest and the deferred call was set.</summary>
    void DeferredCallFired();
}
