// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Desktop;

/// <summary>Marks a method that applications call in the place of one of the desktop's: the build exchanges the calls (tools/Tock.Desktop).</summary>
[AttributeUsage(AttributeTargets.Method)]
internal sealed class StandsForAttribute : Attribute
{
    /// <summary>Says which one.</summary>
    /// <param name="type">Its type.</param>
    /// <param name="method">Its name; .ctor for a constructor.</param>
    public StandsForAttribute(Type type, string method)
    {
        Type = type;
        Method = method;
    }

    public Type Type { get; }

    public string Method { get; }
}
