// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Lines;

/// <summary>How <see cref="TextPrinter"/> shows lines.</summary>
/// <param name="IsTerminal">Whether a terminal shows them, on which a line can be written over; it does not go to the start of a line by itself.</param>
/// <param name="HasColours">Whether each name has a colour.</param>
/// <param name="HasTimeStamps">Whether each line begins with the time.</param>
public sealed record TextLayout(bool IsTerminal, bool HasColours, bool HasTimeStamps);
