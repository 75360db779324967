// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>The compiler marks asynchronous iterators with it.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AsyncIteratorStateMachineAttribute : StateMachineAttribute
{
    /// <summary>Names the type.</summary>
    /// <param name="stateMachineType">What the compiler made of the method.</param>
    public AsyncIteratorStateMachineAttribute(Type stateMachineType)
        : base(stateMachineType)
    {
    }
}
