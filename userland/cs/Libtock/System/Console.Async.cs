// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using System.Threading;
using System.Threading.Tasks;
using Libtock;
using Libtock.Abi;

namespace System;

/// <content>What goes on while other tasks do.</content>
public static partial class Console
{
    private static SerialLine? s_line;
    private static Turns? s_lines;

    private static SerialLine Line => s_line ??= new SerialLine(ConsoleAbi.DriverNumber);

    /// <summary>Writes text while other tasks go on. Several texts take turns.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the waiting; how much is written then is open.</param>
    /// <exception cref="Tock.TockException">NODEVICE: there is no console.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteAsync(string text, CancellationToken cancellationToken = default)
    {
        return Line.WriteAsync(Encoding.UTF8.GetBytes(text), cancellationToken);
    }

    /// <summary>Writes text and ends the line while other tasks go on. Several texts take turns.</summary>
    /// <param name="text">The text.</param>
    /// <param name="cancellationToken">Ends the waiting; how much is written then is open.</param>
    /// <exception cref="Tock.TockException">NODEVICE: there is no console.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task WriteLineAsync(string text, CancellationToken cancellationToken = default)
    {
        return WriteAsync(text + "\n", cancellationToken);
    }

    /// <summary>Waits for a byte that is typed while other tasks go on. It is not shown.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>The byte.</returns>
    /// <exception cref="Tock.TockException">NODEVICE: there is no console.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<int> ReadAsync(CancellationToken cancellationToken = default)
    {
        byte[] typed = new byte[1];
        await Line.ReadAsync(typed, cancellationToken);
        return typed[0];
    }

    /// <summary>Waits until as many bytes are typed as there is room for, while other tasks go on. They are not shown.</summary>
    /// <param name="bytes">Where they go.</param>
    /// <param name="cancellationToken">Ends the waiting; what has arrived by then is in the memory, and how much that is is not told.</param>
    /// <exception cref="Tock.TockException">NODEVICE: there is no console.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task ReadAsync(Memory<byte> bytes, CancellationToken cancellationToken = default)
    {
        return Line.ReadAsync(bytes, cancellationToken);
    }

    /// <summary>Waits for a line that is typed, as <see cref="ReadLine"/>, while other tasks go on. Several readers take turns.</summary>
    /// <param name="cancellationToken">Ends the waiting; what was typed of the line is forgotten.</param>
    /// <returns>The line without its end.</returns>
    /// <exception cref="Tock.TockException">NODEVICE: there is no console.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<string> ReadLineAsync(CancellationToken cancellationToken = default)
    {
        s_lines ??= new Turns();
        await s_lines.Take(cancellationToken);
        try
        {
            TypedLine line = new();
            byte[] typed = new byte[1];
            do
            {
                await Line.ReadAsync(typed, cancellationToken);
            }
            while (!line.Take(typed[0]));
            return line.Text;
        }
        finally
        {
            s_lines.Give();
        }
    }
}
