// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Emulation.Boards;

/// <summary>A pin of a board's GPIO ports.</summary>
/// <param name="Port">Letter of the port, upper case.</param>
/// <param name="Number">Number of the pin in it.</param>
public readonly record struct BoardPin(char Port, int Number)
{
    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"P{Port}{Number}");
}
