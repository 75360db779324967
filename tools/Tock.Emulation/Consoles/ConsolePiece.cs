// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Consoles;

/// <summary>Bytes of a board's console that one writer wrote; what it writes at once can come in several pieces.</summary>
/// <param name="Writer">Who wrote them.</param>
/// <param name="Bytes">At least one byte.</param>
public readonly record struct ConsolePiece(ConsoleWriter Writer, ReadOnlyMemory<byte> Bytes);
