// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Processes on a core with floating-point registers have each their own, and see nobody else's.</summary>
public sealed class FloatingPointTests
{
    [Fact]
    public async Task Registers_survive_preemption_system_calls_and_waits_and_are_seen_by_nobody_else()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.OptionsOn(
            BoardCatalog.Mps2An386,
            TestApplication.Create("floats", "floats-a", 'A', 30, 0x1111_1100),
            TestApplication.Create("floats", "floats-b", 'B', 30, 0x2222_2211),
            TestApplication.Create("floats", "floats-c", 'C', 0),
            TestApplication.Example("clock"),
            TestApplication.Example("villain-spin")));
        await machine.WaitForTextAsync("floats C: finds 0\n");
        await machine.WaitForTextAsync("floats A: over, 0 wrong, away often");
        await machine.WaitForTextAsync("floats B: over, 0 wrong, away often");
    }

    [Fact]
    public async Task Use_on_a_core_without_them_is_a_fault_of_the_process()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("floats", "floats-a", 'A', 1, 0), TestApplication.Example("clock"));
        await machine.WaitForTextAsync("Process floats-a was stopped.");
        await machine.WaitForTextAsync("clock: 2 s");
    }
}
