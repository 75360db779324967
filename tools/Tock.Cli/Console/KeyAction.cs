// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Console;

/// <summary>What the user asked for with a key.</summary>
public enum KeyAction
{
    /// <summary>Nothing besides sending the bytes.</summary>
    None,

    /// <summary>Leave the board.</summary>
    Quit,

    /// <summary>Press the board's reset button.</summary>
    Reset,

    /// <summary>Show the keys.</summary>
    Help,

    /// <summary>Press the board's button number <see cref="KeyDecoder.Button"/>.</summary>
    PressButton,
}
