// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Consoles;

namespace Tock.Cli.Lines;

/// <summary>A serial port of this machine.</summary>
/// <param name="path">Its device file.</param>
/// <param name="baudRate">Bits per second.</param>
internal sealed class SerialPortLine(string path, int baudRate) : IBoardLine
{
    /// <inheritdoc/>
    public string Name => path;

    /// <inheritdoc/>
    public string LabelToken { get; } = ConsoleLabels.NewToken();

    /// <inheritdoc/>
    public bool IsShared => false;

    /// <inheritdoc/>
    public Task<Stream?> TryOpenAsync(CancellationToken cancellationToken) => Task.FromResult<Stream?>(SerialPort.TryOpen(path, baudRate));

    /// <inheritdoc/>
    public Task<bool> ResetAsync(CancellationToken cancellationToken) => Task.FromResult(false);

    /// <inheritdoc/>
    public Task<bool> PressAsync(int button, CancellationToken cancellationToken) => Task.FromResult(false);
}
