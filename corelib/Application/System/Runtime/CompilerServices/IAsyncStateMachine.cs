// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>What the language makes of an asynchronous method.</summary>
public interface IAsyncStateMachine
{
    /// <summary>Goes on to the next await, or the end.</summary>
    void MoveNext();

    /// <summary>Not used here: the machine lives in the task from its first await on.</summary>
    /// <param name="stateMachine">The machine.</param>
    void SetStateMachine(IAsyncStateMachine stateMachine);
}
