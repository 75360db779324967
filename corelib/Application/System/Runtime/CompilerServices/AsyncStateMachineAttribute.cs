// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>The compiler marks asynchronous methods with it.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false)]
public sealed class AsyncStateMachineAttribute : StateMachineAttribute
{
    /// <summary>Names the type.</summary>
    /// <param name="stateMachineType">What the compiler made of the method.</param>
    public AsyncStateMachineAttribute(Type stateMachineType)
        : base(stateMachineType)
    {
    }
}
