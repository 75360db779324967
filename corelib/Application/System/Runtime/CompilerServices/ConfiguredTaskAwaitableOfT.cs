// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>A task to await, as the task itself would be.</summary>
/// <typeparam name="TResult">The result.</typeparam>
public readonly struct ConfiguredTaskAwaitable<TResult>
{
    private readonly Task<TResult> _task;

    internal ConfiguredTaskAwaitable(Task<TResult> task)
    {
        _task = task;
    }

    /// <summary>What <c>await</c> uses.</summary>
    public TaskAwaiter<TResult> GetAwaiter()
    {
        return new TaskAwaiter<TResult>(_task);
    }
}
