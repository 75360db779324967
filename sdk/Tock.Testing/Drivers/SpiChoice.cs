// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing;

/// <summary>What a process has chosen for its transfers.</summary>
internal sealed class SpiChoice
{
    internal uint ChipSelect { get; set; }

    internal uint Frequency { get; set; } = 1_000_000;

    internal uint Phase { get; set; }

    internal uint Polarity { get; set; }
}
