// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>Awaited, it lets everything else that is ready go on first.</summary>
public readonly struct YieldAwaitable
{
    /// <summary>What <c>await</c> uses.</summary>
    public YieldAwaiter GetAwaiter()
    {
        return default;
    }

    /// <summary>Awaits a turn.</summary>
    public readonly struct YieldAwaiter : ICriticalNotifyCompletion
    {
        /// <summary>Always false: the turn is yet to come.</summary>
        public bool IsCompleted => false;

        /// <summary>Nothing.</summary>
        public void GetResult()
        {
        }

        /// <inheritdoc/>
        public void OnCompleted(Action continuation)
        {
            TaskQueue.Add(new ActionTask(continuation));
        }

        /// <inheritdoc/>
        public void UnsafeOnCompleted(Action continuation)
        {
            TaskQueue.Add(new ActionTask(continuation));
        }
    }
}
