// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.DeferredCalls;

/// <summary>How soon a deferred call is wanted.</summary>
public enum DeferredCallClass
{
    /// <summary>
    /// Before the next process executes: the rest of an operation that has ended. Such a call sets itself again only if something
    /// from outside has come meanwhile, or it would keep every process from executing.
    /// </summary>
    Prompt,

    /// <summary>
    /// In turn with the processes: a portion of work that can take long, which the call sets itself again for until all is done.
    /// However much of it there is, processes execute; <see cref="BackgroundTurns"/> says how often.
    /// </summary>
    Background,
}
