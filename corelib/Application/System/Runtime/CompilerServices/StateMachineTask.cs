// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace System.Runtime.CompilerServices;

/// <summary>The task of an asynchronous method, with the method's variables in it: one object, made at its first await that has to wait.</summary>
/// <typeparam name="TStateMachine">The method.</typeparam>
/// <typeparam name="TResult">Its result.</typeparam>
internal sealed class StateMachineTask<TStateMachine, TResult> : Task<TResult>
    where TStateMachine : IAsyncStateMachine
{
    private TStateMachine _machine = default!;
    private Action? _goOn;

    /// <summary>The method's variables.</summary>
    internal ref TStateMachine Machine => ref _machine;

    /// <summary>For awaiters that only know delegates.</summary>
    internal Action Continuation => _goOn ??= GoOn;

    internal override void GoOn()
    {
        _machine.MoveNext();
    }
}
