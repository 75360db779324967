// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Lines;

/// <summary>A board's console line, wherever it is, which can go and come back.</summary>
internal interface IBoardLine
{
    /// <summary>What to call it in messages.</summary>
    string Name { get; }

    /// <summary>The token with which to ask the board who writes what.</summary>
    string LabelToken { get; }

    /// <summary>Whether others look at the board by the same token, and go on when this one leaves.</summary>
    bool IsShared { get; }

    /// <summary>Opens the line.</summary>
    /// <returns>What the board sends and takes; null while it is not there.</returns>
    /// <exception cref="ToolException">It cannot be opened, however long one waits.</exception>
    Task<Stream?> TryOpenAsync(CancellationToken cancellationToken);

    /// <summary>Presses the board's reset button.</summary>
    /// <returns>False if that is not possible over this line.</returns>
    Task<bool> ResetAsync(CancellationToken cancellationToken);

    /// <summary>Presses one of its other buttons for a moment.</summary>
    /// <param name="button">Its number.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <returns>False if that is not possible over this line.</returns>
    Task<bool> PressAsync(int button, CancellationToken cancellationToken);
}
