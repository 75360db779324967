// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Consoles;

/// <summary>Who wrote a piece of a board's console.</summary>
/// <param name="Source">What kind of writer.</param>
/// <param name="Application">The application's name, of which the board says the first 20 bytes; null for others.</param>
public readonly record struct ConsoleWriter(ConsoleSource Source, string? Application = null);
