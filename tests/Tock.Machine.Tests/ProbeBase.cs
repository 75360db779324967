// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Machine.Tests;

/// <summary>What a probe's offset counts from; the numbers are the application's.</summary>
public enum ProbeBase
{
    Absolute,
    RamStart,
    AppBreak,
    GrantStart,
    RamEnd,
    FlashStart,
    FlashEnd,
    BinaryStart,
}
