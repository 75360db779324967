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

    private readonly DebugWriter _writer;

    /// <summary>Initializes a new instance of the <see cref="LowLevelDebugDriver"/> class.</summary>
    /// <param name="writer">Where the text goes.</param>
    public LowLevelDebugDriver(DebugWriter writer)
        : base(DriverNumber, null)
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
                _writer.Write(" alert code "u8);
                AppendHex(argument0);
                break;
            case LowLevelDebugAbi.CommandPrint:
                Begin(process.Id);
                _writer.Write(" prints "u8);
                AppendHex(argument0);
                break;
            case LowLevelDebugAbi.CommandPrint2:
                Begin(process.Id);
                _writer.Write(" prints "u8);
                AppendHex(argument0);
                _writer.Write(" "u8);
                AppendHex(argument1);
                break;
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        _writer.Write("\n"u8);
        return CommandReturn.Success();
    }

    private void Begin(ProcessId process)
    {
        _writer.Write("LowLevelDebug: App "u8);
        AppendHex(process.Number);
    }

    private void AppendHex(uint value)
    {
        Span<byte> digits = stackalloc byte[10];
        int position = digits.Length;
        do
        {
            position--;
            uint digit = value & 0xF;
            digits[position] = (byte)(digit < 10 ? '0' + digit : 'a' + digit - 10);
            value >>= 4;
        }
        while (value != 0);

        digits[position - 1] = (byte)'x';
        digits[position - 2] = (byte)'0';
        _writer.Write(digits.Slice(position - 2));
    }
}
