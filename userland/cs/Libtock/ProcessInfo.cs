// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Text;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// The board's processes, ended ones included (driver 0x10002). An identifier is that of an execution: a process that is started again has a
/// new one. Exceptions: INVAL if there is no such process; NODEVICE without a driver.
/// </summary>
public static class ProcessInfo
{
    private const int LongestName = 64;

    /// <summary>How many processes there are.</summary>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static int Count => (int)Syscalls.Command(ProcessInfoAbi.DriverNumber, ProcessInfoAbi.CommandCount).GetValue();

    /// <summary>Stores the identifiers of processes.</summary>
    /// <param name="identifiers">Where they go; as many as there is room for.</param>
    /// <returns>How many processes there are.</returns>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static int GetIdentifiers(Span<uint> identifiers)
    {
        return (int)Ask(ProcessInfoAbi.CommandIdentifiers, Loan.ReadWrite(ProcessInfoAbi.BufferInformation, identifiers)).GetValue();
    }

    /// <summary>Stores the ShortIds of processes in the same order, 0 for one without.</summary>
    /// <param name="shortIds">Where they go; as many as there is room for.</param>
    /// <returns>How many processes there are.</returns>
    /// <exception cref="TockException">NODEVICE.</exception>
    public static int GetShortIds(Span<uint> shortIds)
    {
        return (int)Ask(ProcessInfoAbi.CommandShortIds, Loan.ReadWrite(ProcessInfoAbi.BufferInformation, shortIds)).GetValue();
    }

    /// <summary>A process's name; of a longer one the first 64 bytes.</summary>
    /// <param name="identifier">Its identifier.</param>
    /// <exception cref="TockException">INVAL, NODEVICE.</exception>
    public static string GetName(uint identifier)
    {
        Span<byte> name = stackalloc byte[LongestName];
        uint length = Ask(ProcessInfoAbi.CommandName, Loan.ReadWrite(ProcessInfoAbi.BufferInformation, name), identifier).GetValue();
        return Encoding.UTF8.GetString(name[..(int)(length < LongestName ? length : LongestName)]);
    }

    /// <summary>What is counted of a process.</summary>
    /// <param name="identifier">Its identifier.</param>
    /// <exception cref="TockException">INVAL, NODEVICE.</exception>
    public static ProcessStatistics GetStatistics(uint identifier)
    {
        Span<uint> words = stackalloc uint[4];
        Ask(ProcessInfoAbi.CommandStatistics, Loan.ReadWrite(ProcessInfoAbi.BufferInformation, words), identifier).ThrowIfFailed();
        return new ProcessStatistics(words[0], words[1], words[2], words[3]);
    }

    /// <summary>Lets a process go on, stops, faults, ends or starts it.</summary>
    /// <param name="identifier">Its identifier.</param>
    /// <param name="change">What to do.</param>
    /// <exception cref="TockException">
    /// INVAL; NOSUPPORT on a board that does not let applications do this; ALREADY if the process is that way; OFF if it has ended; NODEVICE.
    /// </exception>
    public static void Control(uint identifier, ProcessChange change)
    {
        Syscalls.Command(ProcessInfoAbi.DriverNumber, ProcessInfoAbi.CommandControl, identifier, (uint)change).ThrowIfFailed();
    }

    private static SyscallResult Ask(uint command, scoped in Loan answer, uint identifier = 0)
    {
        return Syscalls.Command(ProcessInfoAbi.DriverNumber, command, answer, identifier);
    }
}
