// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Debugging;
using Tock.Kernel.Grants;
using Tock.Kernel.Processes;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Extra;

/// <summary>
/// Tells whoever watches the board how an application's unit tests end, driver number 0x80000020. The kernel speaks, so that the lines are whole, in
/// the order in which they were told, and have one form whatever the application is written in.
/// </summary>
/// <remarks>
/// <code>
/// Command 0          present                        Success
///         1 (tests)  "UnitTest: App ? runs ?"     Success
///         2          "UnitTest: App ? passed ?"   Success; OFF, RESERVE, SIZE
///         3          "UnitTest: App ? failed ?"   likewise
///         4          "UnitTest: App ? ends: ? passed, ? failed"   SuccessU32U32 (passed, failed); OFF
/// Buffer  read-only 0                               the name of a test
/// </code>
/// Tock has no such driver; its applications' tests report to an application that collects them, by inter-process communication.
/// </remarks>
public sealed class UnitTestDriver : SyscallDriver
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = UnitTestAbi.DriverNumber;

    private const int LongestName = 48;

    private readonly Grant<UnitTestState> _grant;
    private readonly DebugWriter _writer;
    private readonly byte[] _name = new byte[LongestName];

    /// <summary>Initializes a new instance of the <see cref="UnitTestDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="writer">Where the lines go.</param>
    public UnitTestDriver(ProcessTable processes, DebugWriter writer)
        : this(new Grant<UnitTestState>(processes, readOnlyBuffers: 1), writer)
    {
    }

    private UnitTestDriver(Grant<UnitTestState> grant, DebugWriter writer)
        : base(DriverNumber, grant)
    {
        _grant = grant;
        _writer = writer;
    }

    /// <inheritdoc/>
    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command == UnitTestAbi.CommandPresent)
        {
            return CommandReturn.Success();
        }

        if (command > UnitTestAbi.CommandEnd)
        {
            return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        using GrantLease<UnitTestState> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return CommandReturn.Failure(lease.Error);
        }

        ref UnitTestState run = ref lease.State;
        if (command == UnitTestAbi.CommandBegin)
        {
            run = new UnitTestState { IsRunning = true, Total = argument0 };
            Say(process.Id, " runs "u8, argument0);
            _writer.Write("\n"u8);
            return CommandReturn.Success();
        }

        if (!run.IsRunning)
        {
            return CommandReturn.Failure(ErrorCode.Off);
        }

        return command == UnitTestAbi.CommandEnd
            ? End(process.Id, ref run)
            : CommandReturn.From(Tell(process.Id, ref run, command == UnitTestAbi.CommandPassed, process.ReadOnlyBuffer(_grant, UnitTestAbi.BufferName)));
    }

    private Result Tell(ProcessId process, ref UnitTestState run, bool hasPassed, scoped ReadableProcessSlice name)
    {
        if (name.Length == 0)
        {
            return ErrorCode.Reserve;
        }

        if (run.Passed + run.Failed == run.Total)
        {
            return ErrorCode.Size;
        }

        run.Passed += hasPassed ? 1u : 0;
        run.Failed += hasPassed ? 0 : 1u;
        int length = (int)name.CopyTo(_name);
        for (int at = 0; at < length; at++)
        {
            // An application does not get at the terminal, nor begin a line of its own.
            _name[at] = _name[at] is >= (byte)' ' and <= (byte)'~' ? _name[at] : (byte)'?';
        }

        Say(process, hasPassed ? " passed "u8 : " failed "u8, run.Passed + run.Failed);
        _writer.Write(" "u8);
        _writer.Write(new ReadOnlySpan<byte>(_name, 0, length));
        _writer.Write("\n"u8);
        return Result.Ok;
    }

    private CommandReturn End(ProcessId process, ref UnitTestState run)
    {
        uint passed = run.Passed;
        uint failed = run.Total - passed;
        run = default;
        Say(process, " ends: "u8, passed);
        _writer.Write(" passed, "u8);
        _writer.WriteDecimal(failed);
        _writer.Write(" failed\n"u8);
        return CommandReturn.Success(passed, failed);
    }

    private void Say(ProcessId process, ReadOnlySpan<byte> what, uint number)
    {
        _writer.Write("UnitTest: App "u8);
        _writer.WriteDecimal(process.Number);
        _writer.Write(what);
        _writer.WriteDecimal(number);
    }
}
