// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Debugging;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// Prints numbers for an application that cannot use the console yet, driver number 0x8: Command only, no memory
/// in the process.
/// </summary>
/// <remarks>
/// <code>
/// Command 0           present                                Success
///         1 (code)    "LowLevelDebug: App 0x? alert code 0x?"   Success
///         2 (a)       "LowLevelDebug: App 0x? prints 0x?"       Success
///         3 (a, b)    "LowLevelDebug: App 0x? prints 0x? 0x?"   Success
/// </code>
/// All numbers are hexadecimal without leading zeros; a line ends with LF alone. Alert codes: 1 application panic,
/// 2 linked for another address than it was loaded at. Each line is written in one piece.
/// </remarks>
public sealed class LowLevelDebugDriver : SyscallDriver
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = LowLevelDebugAbi.DriverNumber;

    // The longest line: three numbers of eight digits and some 35 characters of text.
    private const int LineCapacity = 80;

    private readonly DebugWriter _writer;
    private readonly byte[] _line = new byte[LineCapacity];
    private int _length;

    /// <summary>Initializes a new instance of the <see cref="LowLevelDebugDriver"/> class.</summary>
    /// <param name="writer">Where the text goes.</param>
    public LowLevelDebugDriver(DebugWriter writer)
        : base(null)
    {
        _writer = writer;
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case LowLevelDebugAbi.CommandPresent:
                return CommandReturn.Success();
            case LowLevelDebugAbi.CommandAlert:
                Begin(process.Id);
                Append(" alert code "u8);
                AppendHex(argument0);
                break;
            case LowLevelDebugAbi.CommandPrint:
                Begin(process.Id);
                Append(" prints "u8);
                AppendHex(argument0);
                break;
            case LowLevelDebugAbi.CommandPrint2:
                Begin(process.Id);
                Append(" prints "u8);
                AppendHex(argument0);
                Append(" "u8);
                AppendHex(argument1);
                break;
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        Append("\n"u8);
        _writer.Write(new ReadOnlySpan<byte>(_line, 0, _length));
        return CommandReturn.Success();
    }

    private void Begin(ProcessId process)
    {
        _length = 0;
        Append("LowLevelDebug: App "u8);
        AppendHex(process.Number);
    }

    private void Append(ReadOnlySpan<byte> text)
    {
        text.CopyTo(new Span<byte>(_line, _length, text.Length));
        _length += text.Length;
    }

    private void AppendHex(uint value)
    {
        Append("0x"u8);
        int shift = 28;
        while (shift > 0 && (value >> shift) == 0)
        {
            shift -= 4;
        }

        for (; shift >= 0; shift -= 4)
        {
            uint digit = (value >> shift) & 0xF;
            _line[_length] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            _length++;
        }
    }
}
