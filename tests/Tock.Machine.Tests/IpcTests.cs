// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Processes that lend each other memory, and how a loan ends: seen in what the borrower can still reach.</summary>
public sealed class IpcTests
{
    private const uint Borrower = 1;
    private const uint Lender = 2;
    private const uint KernelHeap = 768;

    /// <summary>How a loan ends; the numbers are those of tests/machine/apps/ipc/ipc.c.</summary>
    public enum Ending
    {
        /// <summary>The lender lets the borrower have it.</summary>
        Never = 0,

        /// <summary>The lender takes it back.</summary>
        TakenBack = 1,

        /// <summary>The lender exits.</summary>
        Exit = 2,

        /// <summary>The lender faults, and is started again.</summary>
        Fault = 3,

        /// <summary>The lender puts another buffer in its place.</summary>
        Swap = 4,
    }

    [Fact]
    public async Task Example_service_writes_in_its_clients_memory()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Example("capitals-client"), TestApplication.Example("capitals-service"));
        await machine.WaitForTextAsync("capitals-client: after: LENT BY ONE PROCESS, WRITTEN BY ANOTHER");
        (await Transcript.EndAsync(machine)).Has("capitals-client: before: lent by one process, written by another");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Loan_that_stays_is_reached_to_its_last_byte_and_not_further(bool byWaitFor)
    {
        Transcript transcript = await LendAsync(Ending.Never, byWaitFor);
        transcript.Has("borrower: OK, 64 bytes, first word 1e47");
        transcript.Has("lender: OK, last word b0440");
        transcript.Has("borrower: first word 1e47");
        transcript.Has("borrower: outside");
        Assert.Single(transcript.StartingWith("Process borrower faulted: forbidden memory access at 0x2000"));
        Assert.Single(transcript.StartingWith("borrower: outside"));
        Assert.Empty(transcript.StartingWith("Process lender"));
    }

    [Theory]
    [InlineData(Ending.TakenBack)]
    [InlineData(Ending.Exit)]
    [InlineData(Ending.Fault)]
    [InlineData(Ending.Swap)]
    public async Task Loan_that_has_ended_is_not_reached(Ending ending)
    {
        Transcript transcript = await LendAsync(ending, byWaitFor: false);
        transcript.Has("lender: OK, last word b0440");

        // Once for each time that it reaches, since it is started again.
        int attempts = transcript.StartingWith("borrower: once more").Count;
        Assert.True(attempts >= 1);
        Assert.Equal(attempts, transcript.StartingWith("Process borrower faulted: forbidden memory access at 0x2000").Count);
        Assert.Empty(transcript.StartingWith("borrower: first word"));
        Assert.Empty(transcript.StartingWith("borrower: outside"));
    }

    private static async Task<Transcript> LendAsync(Ending ending, bool byWaitFor)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.CreateSized("ipc", "borrower", KernelHeap, 0, Borrower, 0, byWaitFor ? 1u : 0),
            TestApplication.CreateSized("ipc", "lender", KernelHeap, 0, Lender, (uint)ending));
        await machine.WaitForTextAsync("Process borrower faulted");
        await machine.WaitForTextAsync("Process borrower will be restarted");
        return await Transcript.EndAsync(machine);
    }
}
