// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>
/// A free-running 32-bit counter of the board that can be read from outside without disturbing it; it counts down from 0xFFFFFFFF and wraps.
/// </summary>
/// <param name="Address">Physical address of the counter.</param>
/// <param name="FrequencyHz">Counts per second.</param>
public readonly record struct ClockRegister(uint Address, uint FrequencyHz);
