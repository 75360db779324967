// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Threading.Channels;
using Microsoft.Win32.SafeHandles;

namespace Tock.Cli.Console;

/// <summary>Reads standard input on a thread of its own: a read from a terminal cannot be cancelled, and must not keep the process alive.</summary>
internal sealed class InputReader
{
    private readonly Channel<byte[]> _pieces = Channel.CreateUnbounded<byte[]>();

    /// <summary>Begins to read.</summary>
    internal InputReader()
    {
        new Thread(Read) { IsBackground = true, Name = "standard input" }.Start();
    }

    /// <summary>Waits for the next piece.</summary>
    /// <returns>The piece; null at the end of the input.</returns>
    internal async Task<byte[]?> ReadAsync(CancellationToken cancellationToken)
    {
        try
        {
            return await _pieces.Reader.ReadAsync(cancellationToken).ConfigureAwait(false);
        }
        catch (ChannelClosedException)
        {
            return null;
        }
    }

    private void Read()
    {
        byte[] buffer = new byte[1024];
        try
        {
            // Not the console's own stream: that one collects whole lines.
            using SafeFileHandle handle = new(0, ownsHandle: false);
            using FileStream stream = new(handle, FileAccess.Read, bufferSize: 0);
            int count;
            while ((count = stream.Read(buffer)) > 0)
            {
                _pieces.Writer.TryWrite(buffer[..count]);
            }
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or ArgumentException)
        {
            // No standard input, or one that failed: like its end.
        }

        _pieces.Writer.TryComplete();
    }
}
