// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing;

/// <summary>A command that was given to a driver.</summary>
/// <param name="Driver">The driver number.</param>
/// <param name="Command">The number of the command.</param>
/// <param name="Argument1">What the command takes.</param>
/// <param name="Argument2">What the command takes.</param>
public readonly record struct AskedCommand(uint Driver, uint Command, uint Argument1 = 0, uint Argument2 = 0);
