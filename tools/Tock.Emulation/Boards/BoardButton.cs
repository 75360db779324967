// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>A push-button of the board. Its pin is low while it is pressed, and a resistor holds it high otherwise.</summary>
/// <param name="Name">What it is called.</param>
/// <param name="Key">The key (QEMU's name for it, a qcode) by which the emulator presses it.</param>
/// <param name="Pin">Where it is wired to.</param>
public sealed record BoardButton(string Name, string Key, BoardPin Pin);
