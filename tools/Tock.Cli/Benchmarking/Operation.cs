// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>Something that is measured.</summary>
/// <param name="Key">Its name in the JSON report and in the figures of other systems.</param>
/// <param name="Title">Its name for people.</param>
/// <param name="Kind">Which kernel segments are its samples.</param>
public sealed record Operation(string Key, string Title, OperationKind Kind)
{
    /// <summary>What comes before the name of a system call's place in a benchmark application.</summary>
    public const string SitePrefix = "svc_";

    /// <summary>The symbol on the instruction that it begins with, mostly a system call; null where none is involved.</summary>
    public string? Site { get; init; }

    /// <summary>The symbol of the place that it ends at, mostly an upcall; null where it ends elsewhere.</summary>
    public string? Destination { get; init; }

    /// <summary>The most instructions that the kernel means to need, or null.</summary>
    public long? Aim { get; init; }

    /// <summary>What has to be known to read the figure, or null.</summary>
    public string? Note { get; init; }
}
