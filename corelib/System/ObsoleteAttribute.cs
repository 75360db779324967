// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Marks a member that must not be used by new code.</summary>
[AttributeUsage(AttributeTargets.All, Inherited = false)]
public sealed class ObsoleteAttribute : Attribute
{
    /// <summary>Marks the member without a text.</summary>
    public ObsoleteAttribute()
    {
    }

    /// <summary>Marks the member and names its replacement.</summary>
    public ObsoleteAttribute(string? message)
    {
        Message = message;
    }

    /// <summary>Marks the member, as an error where asked.</summary>
    public ObsoleteAttribute(string? message, bool error)
    {
        Message = message;
        IsError = error;
    }

    /// <summary>What to use instead.</summary>
    public string? Message { get; }

    /// <summary>Whether the compiler refuses the use.</summary>
    public bool IsError { get; }

    /// <summary>The diagnostic that the compiler reports in place of its own.</summary>
    public string? DiagnosticId { get; set; }
}
