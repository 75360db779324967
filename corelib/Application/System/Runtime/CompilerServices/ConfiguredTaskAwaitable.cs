// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>A task to await, as the task itself would be.</summary>
public readonly struct ConfiguredTaskAwaitable
{
    private readonly Task _task;

    internal ConfiguredTaskAwaitable(Task task)
    {
        _task = task;
    }

    /// <summary>What <c>await</c> uses.</summary>
    public TaskAwaiter GetAwaiter()
    {
        return new TaskAwaiter(_task);
    }
}
