// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>What a driver takes of the memory of each process that uses it, in bytes; all 0 for a driver that keeps nothing there.</summary>
/// <param name="Driver">Name of the driver.</param>
/// <param name="TableEntry">Its entry in the process's grant table, which is there from the start, used or not.</param>
/// <param name="Header">What the kernel keeps before the slots.</param>
/// <param name="SubscribeSlots">Number of subscriptions.</param>
/// <param name="AllowSlots">Number of shared buffers of all kinds.</param>
/// <param name="Slots">Bytes of the slots.</param>
/// <param name="State">What the driver itself keeps, with what aligns it.</param>
public sealed record GrantMemory(string Driver, long TableEntry, long Header, int SubscribeSlots, int AllowSlots, long Slots, long State)
{
    /// <summary>What is taken at the first use: all but the entry in the table.</summary>
    public long AtFirstUse => Header + Slots + State;

    /// <summary>All of it.</summary>
    public long All => TableEntry + AtFirstUse;
}
