// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>An EEPROM on a board's I2C bus.</summary>
/// <param name="Address">Its address on the bus.</param>
/// <param name="Size">Its bytes.</param>
public sealed record BoardEeprom(byte Address, int Size);
