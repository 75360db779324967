// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The memory of an application that has not asked for any yet; the assembly application reads on from its end.</summary>
public sealed class EntryTests
{
    [Fact]
    public async Task First_memory_ends_where_the_protection_unit_can_first_show_an_end()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Example("conform-entry"));
        await machine.WaitForTextAsync("Process conform-entry was stopped.");
        Transcript transcript = await Transcript.EndAsync(machine);
        uint start = transcript.Hex("^LowLevelDebug: App 0x0 prints 0x([0-9a-f]+) 0x");
        uint end = transcript.Hex("^LowLevelDebug: App 0x0 prints 0x[0-9a-f]+ 0x([0-9a-f]+)");
        uint size = transcript.Hex("^LowLevelDebug: App 0x0 prints 0x([0-9a-f]+)$");
        uint fault = transcript.Hex("^Process conform-entry faulted: forbidden memory access at 0x([0-9a-f]+)");

        // One exception frame; a block is shown in steps, none of them larger than an eighth of the next power of two.
        Assert.Equal(32u, end - start);
        Assert.InRange(fault, end, start + Math.Max(32, BitOperations.RoundUpToPowerOf2(size) / 8));
        Assert.Equal(0u, fault % 32);

        // What it could see of more than it has was zero: it read on.
        transcript.HasNot("alert code");
    }
}
