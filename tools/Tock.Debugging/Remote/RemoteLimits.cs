// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Remote;

/// <summary>How patient a client of a debugger's port is.</summary>
public sealed record RemoteLimits
{
    /// <summary>How long an answer may take, once the packet has been acknowledged.</summary>
    public TimeSpan Answer { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long an acknowledgement may take before the packet is sent again.</summary>
    public TimeSpan Acknowledgement { get; init; } = TimeSpan.FromSeconds(5);

    /// <summary>How often a packet is sent, or a damaged answer asked for, before that is given up; at least 1.</summary>
    public int Attempts { get; init; } = 4;
}
