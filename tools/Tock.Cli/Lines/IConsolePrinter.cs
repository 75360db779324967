// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Consoles;

namespace Tock.Cli.Lines;

/// <summary>Shows or keeps what a board writes.</summary>
public interface IConsolePrinter
{
    /// <summary>Takes the next piece.</summary>
    /// <exception cref="IOException">It cannot be written.</exception>
    void Print(ConsolePiece piece);

    /// <summary>The line was closed: what is unfinished stays so.</summary>
    void End();
}
