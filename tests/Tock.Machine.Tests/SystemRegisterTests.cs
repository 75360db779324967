// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>
/// The core's own registers, which no region of the protection unit covers. The core refuses an unprivileged access by a bus
/// fault; this machine of the emulator leaves bus faults out, so here the access has to be without effect. On a machine that
/// has them it has to be reported.
/// </summary>
public sealed class SystemRegisterTests
{
    private const uint ReadWord = 2;
    private const uint WriteWord = 3;
    private const uint InterruptEnable = 0xE000_E100;
    private const uint VectorTable = 0xE000_ED08;
    private const uint FaultEnable = 0xE000_ED24;
    private const uint ProtectionControl = 0xE000_ED94;
    private const uint Uart0 = 1u << 5;
    private const uint Timer0A = 1u << 19;

    [Theory]
    [InlineData(0xE000_ED94, 0)] // protection off
    [InlineData(0xE000_E180, 0xFFFF_FFFF)] // all interrupts off
    [InlineData(0xE000_ED08, 0x2000_0000)] // vectors in RAM
    [InlineData(0xE000_ED0C, 0x05FA_0004)] // reset
    [InlineData(0xE000_ED24, 0)] // fault handlers off
    [InlineData(0xE000_E010, 0)] // time slices off
    [InlineData(0xE000_ED04, 0x8000_0000)] // NMI
    [InlineData(0xE000_EF00, 5)] // software interrupt
    [InlineData(0xE000_EDFC, 0x0101_0000)] // debug monitor
    public async Task Write_has_no_effect(uint register, uint value)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("canary", "canary"),
            TestApplication.Create("probe", "writer", 1, WriteWord, 0, register, value),
            TestApplication.Example("villain-spin"));
        await machine.WaitForTextAsync("canary: pattern");
        await machine.WaitForTextAsync("canary: 2 well");
        Assert.Equal(5u, await machine.ReadWordAsync(ProtectionControl));
        Assert.Equal(0u, await machine.ReadWordAsync(VectorTable));
        Assert.Equal(0x0007_0000u, await machine.ReadWordAsync(FaultEnable) & 0x0007_0000);

        // Either may be masked for the moment in which it is served.
        uint enabled = 0;
        for (int look = 0; look < 20; look++)
        {
            enabled |= await machine.ReadWordAsync(InterruptEnable);
        }

        Assert.Equal(Uart0 | Timer0A, enabled & (Uart0 | Timer0A));
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(1, transcript.Count("TockSharp on lm3s6965evb"));
        transcript.HasNot("panic");
        IReadOnlyList<string> faults = transcript.StartingWith("Process writer faulted: ");
        if (faults.Count == 0)
        {
            transcript.Has("probe 1 went on, 0x00000000");
        }
        else
        {
            Assert.StartsWith($"Process writer faulted: access where nothing is at 0x{register:x8} (processor registers)", faults[0], StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0xE000_ED94)]
    [InlineData(0xE000_ED00)]
    [InlineData(0xE000_E100)]
    public async Task Read_shows_nothing(uint register)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.Create("probe", "reader", 1, ReadWord, 0, register));
        await machine.RunForAsync(Seconds.Of(0.2));
        uint real = await machine.ReadWordAsync(register);
        Assert.NotEqual(0u, real);
        Transcript transcript = await Transcript.EndAsync(machine);
        if (transcript.StartingWith("Process reader faulted: access where nothing is").Count == 0)
        {
            transcript.Has("probe 1 went on, 0x00000000");
        }
    }
}
