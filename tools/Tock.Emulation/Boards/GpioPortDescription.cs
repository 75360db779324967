// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>A GPIO port of eight pins, as the emulator has it.</summary>
/// <param name="Name">Its letter, upper case.</param>
/// <param name="ObjectPath">Its place among the emulator's objects.</param>
/// <param name="DataAddress">Physical address from which all eight levels are read at once.</param>
public sealed record GpioPortDescription(char Name, string ObjectPath, uint DataAddress);
