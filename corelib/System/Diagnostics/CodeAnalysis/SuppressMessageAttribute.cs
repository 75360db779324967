// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Diagnostics.CodeAnalysis;

/// <summary>Records why an analyser message does not apply.</summary>
[AttributeUsage(AttributeTargets.All, AllowMultiple = true, Inherited = false)]
public sealed class SuppressMessageAttribute : Attribute
{
    /// <summary>Names the message.</summary>
    public SuppressMessageAttribute(string category, string checkId)
    {
        Category = category;
        CheckId = checkId;
    }

    /// <summary>The category of the message.</summary>
    public string Category { get; }

    /// <summary>The identifier of the message.</summary>
    public string CheckId { get; }

    /// <summary>Why the message does not apply.</summary>
    public string? Justification { get; set; }
}
