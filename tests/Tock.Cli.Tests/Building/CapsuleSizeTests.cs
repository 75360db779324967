// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;

namespace Tock.Cli.Tests.Building;

/// <summary>Which class a symbol of a kernel belongs to.</summary>
public sealed class CapsuleSizeTests
{
    [Theory]
    [InlineData("Tock_Capsules_Tock_Capsules_Core_AlarmDriver__Command", "AlarmDriver")]
    [InlineData("Tock_Capsules_Tock_Capsules_Storage_KeyValue_KeyValueStore___ctor", "KeyValueStore")]
    [InlineData("Tock_Capsules_Tock_Capsules_Extra_PortionedDriver_1<Tock_Capsules_Tock_Capsules_Extra_AesState>__Command", "PortionedDriver")]
    [InlineData("Tock_Chips_Lm3s6965_Tock_Chips_Lm3s6965_Pl011Uart__Transmit", "Pl011Uart")]
    [InlineData("_ZTV48Tock_Capsules_Tock_Capsules_Extra_DigestDriver_1", "DigestDriver")]
    [InlineData("_ZTV44Tock_Capsules_Tock_Capsules_Core_AlarmDriver", "AlarmDriver")]
    [InlineData("Example_Capsules_Morse_Example_Capsules_Morse_MorseDriver__Send", "MorseDriver")]
    [InlineData("_ZTV46Example_Capsules_Morse_Example_Capsules_Morse_MorseDriver", "MorseDriver")]
    [InlineData("Tock_Kernel_Tock_Kernel_KernelLoop__RunOnce", null)]
    [InlineData("Tock_Boards_Lm3s6965evb_Tock_Boards_Lm3s6965evb_Board__Main", null)]
    [InlineData("tock_reset", null)]
    public void ClassOf_IsThatOfACapsuleOrAChip(string symbol, string? expected) => Assert.Equal(expected, CapsuleSize.ClassOf(symbol));
}
