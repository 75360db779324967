// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Names the type that the C# compiler makes of an iterator; without it the ahead-of-time compiler does not find whose it is.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public sealed class IteratorStateMachineAttribute : StateMachineAttribute
{
    /// <summary>Names the type.</summary>
    public IteratorStateMachineAttribute(Type stateMachineType)
        : base(stateMachineType)
    {
    }
}
