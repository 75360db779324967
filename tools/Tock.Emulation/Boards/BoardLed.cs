// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>A light of the board, as a bit of a register that can be read from outside without disturbing it. It is on while the bit is set.</summary>
/// <param name="Address">Physical address of the register.</param>
/// <param name="Bit">Number of the bit, 0 to 31.</param>
public sealed record BoardLed(uint Address, int Bit);
