// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Names the type that the C# compiler makes of a method which can stop on its way.</summary>
[AttributeUsage(AttributeTargets.Method, Inherited = false, AllowMultiple = false)]
public class StateMachineAttribute : Attribute
{
    /// <summary>Names the type.</summary>
    public StateMachineAttribute(Type stateMachineType)
    {
        StateMachineType = stateMachineType;
    }

    /// <summary>The type.</summary>
    public Type StateMachineType { get; }
}
