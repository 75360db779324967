// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock;
using Libtock.Abi;
using Tock;

namespace System;

/// <content>Reading.</content>
public static partial class Console
{
    /// <summary>Waits for a byte that is typed, with the process asleep. It is not shown.</summary>
    /// <returns>The byte; -1 if there is no console.</returns>
    public static int Read()
    {
        Span<byte> typed = stackalloc byte[1];
        return TryRead(typed) == ErrorCode.None ? typed[0] : -1;
    }

    /// <summary>Waits until as many bytes are typed as there is room for, with the process asleep. They are not shown.</summary>
    /// <param name="bytes">Where they go.</param>
    /// <returns>NODEVICE if there is no console.</returns>
    public static ErrorCode TryRead(Span<byte> bytes)
    {
        s_line?.WaitUntilRead();
        return SerialLine.Read(ConsoleAbi.DriverNumber, bytes);
    }

    /// <summary>
    /// Waits for a line that is typed, with the process asleep. What is typed is shown; Backspace takes the last character back, Enter ends the
    /// line.
    /// </summary>
    /// <returns>The line without its end; null if there is no console.</returns>
    public static string? ReadLine()
    {
        TypedLine line = new();
        int typed;
        do
        {
            typed = Read();
            if (typed < 0)
            {
                return null;
            }
        }
        while (!line.Take((byte)typed));
        return line.Text;
    }
}
