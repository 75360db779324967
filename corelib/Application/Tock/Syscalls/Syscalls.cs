// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace Tock;

/// <summary>The system calls that lend no memory for longer than they last (TRD 104). Nothing that an application does with them harms its own memory.</summary>
public static class Syscalls
{
    /// <summary>Asks a driver to do something.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="command">The number of the command; 0 asks whether the driver is there.</param>
    /// <param name="argument1">What the command takes.</param>
    /// <param name="argument2">What the command takes.</param>
    /// <returns>The driver's answer; NODEVICE if the board has no such driver.</returns>
    public static SyscallResult Command(uint driver, uint command, uint argument1 = 0, uint argument2 = 0)
    {
        // SAFETY: the result is a local of four words.
        unsafe
        {
            SyscallResult result;
            SyscallImports.Command(&result, driver, command, argument1, argument2);
            return result;
        }
    }

    /// <summary>Asks a driver to do something with memory that it has until it has answered.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="command">The number of the command.</param>
    /// <param name="loan">The memory.</param>
    /// <param name="argument1">What the command takes.</param>
    /// <param name="argument2">What the command takes.</param>
    /// <returns>The driver's answer.</returns>
    public static SyscallResult Command(uint driver, uint command, scoped in Loan loan, uint argument1 = 0, uint argument2 = 0)
    {
        // SAFETY: it is taken back before this returns, and nothing in between can throw.
        unsafe
        {
            ErrorCode error = loan.Lend(driver);
            if (error != ErrorCode.None)
            {
                return new SyscallResult(error);
            }
        }

        SyscallResult result = Command(driver, command, argument1, argument2);
        loan.TakeBack(driver);
        return result;
    }

    /// <summary>Sleeps until an event of one driver happens; other events wait meanwhile.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="slot">The subscribe number.</param>
    /// <returns>What the driver sent.</returns>
    public static UpcallArguments WaitFor(uint driver, uint slot)
    {
        // SAFETY: the result is a local of three words.
        unsafe
        {
            UpcallArguments result;
            SyscallImports.YieldWaitFor(&result, driver, slot);
            return result;
        }
    }

    /// <summary>Sleeps until an event that a handler is registered for has happened and the handler has run.</summary>
    public static void Wait()
    {
        SyscallImports.YieldWait();
    }

    /// <summary>Lets a handler run if one waits.</summary>
    /// <returns>Whether one ran.</returns>
    public static bool Poll()
    {
        // SAFETY: the result is a local byte.
        unsafe
        {
            byte ran = 0;
            SyscallImports.YieldNoWait(&ran);
            return ran != 0;
        }
    }

    /// <summary>Ends the process.</summary>
    /// <param name="completionCode">What the kernel tells about it; 0 for success.</param>
    [DoesNotReturn]
    public static void Exit(uint completionCode)
    {
        SyscallImports.Terminate(completionCode);
    }

    /// <summary>Ends the process and starts the application again, its memory new.</summary>
    /// <param name="completionCode">What the kernel tells about the end.</param>
    [DoesNotReturn]
    public static void Restart(uint completionCode)
    {
        SyscallImports.Restart(completionCode);
    }
}
