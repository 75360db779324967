// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>Tells whoever watches the board how an application's unit tests end (driver 0x80000020). Exceptions: NODEVICE without a driver.</summary>
public static class UnitTest
{
    /// <summary>Begins a run; an earlier one is forgotten.</summary>
    /// <param name="count">How many tests it has.</param>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static void Begin(int count)
    {
        Syscalls.Command(UnitTestAbi.DriverNumber, UnitTestAbi.CommandBegin, (uint)count).ThrowIfFailed();
    }

    /// <summary>Tells how the next test has ended.</summary>
    /// <param name="name">The test's name in UTF-8, of which 48 bytes are told.</param>
    /// <param name="hasPassed">Whether it has passed.</param>
    /// <exception cref="TockException">OFF: before <see cref="Begin"/>. RESERVE: without a name. SIZE: after the last test. NODEVICE.</exception>
    public static void Report(ReadOnlySpan<byte> name, bool hasPassed)
    {
        Loan loan = Loan.ReadOnly(UnitTestAbi.BufferName, name);
        Syscalls.Command(UnitTestAbi.DriverNumber, hasPassed ? UnitTestAbi.CommandPassed : UnitTestAbi.CommandFailed, loan).ThrowIfFailed();
    }

    /// <summary>Ends the run; tests that were not told of count as failed.</summary>
    /// <returns>How many have failed.</returns>
    /// <exception cref="TockException">OFF: before <see cref="Begin"/>. NODEVICE.</exception>
    public static int End()
    {
        SyscallResult result = Syscalls.Command(UnitTestAbi.DriverNumber, UnitTestAbi.CommandEnd);
        result.ThrowIfFailed();
        return (int)result.Value1;
    }
}
