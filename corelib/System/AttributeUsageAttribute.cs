// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>States where an attribute may stand.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = true)]
public sealed class AttributeUsageAttribute : Attribute
{
    /// <summary>States the allowed targets.</summary>
    public AttributeUsageAttribute(AttributeTargets validOn)
    {
        ValidOn = validOn;
    }

    /// <summary>The allowed targets.</summary>
    public AttributeTargets ValidOn { get; }

    /// <summary>Whether it may stand more than once.</summary>
    public bool AllowMultiple { get; set; }

    /// <summary>Whether derived types and overrides carry it too.</summary>
    public bool Inherited { get; set; }
}
