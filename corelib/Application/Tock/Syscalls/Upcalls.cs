// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime;
using Tock.Abi;

namespace Tock;

/// <summary>
/// The handlers of events. The kernel keeps a number for each, never an address of an object: what it hands back is looked up here, and the
/// handlers stay alive because they are listed.
/// </summary>
public static class Upcalls
{
    // In the number that the kernel keeps: the event tells of memory that another process lends.
    private const uint LendsMemory = 0x8000_0000;

    private static UpcallHandler?[]? s_handlers;
    private static SharedMemory s_lent;

    /// <summary>What another process lends with the event that is handled now (driver 0x10000); nothing at any other time.</summary>
    public static SharedMemory LentMemory => s_lent;

    /// <summary>Has a handler take the events of a subscribe number, in place of the one before it.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="slot">The subscribe number.</param>
    /// <param name="handler">The handler; it may have several subscribe numbers.</param>
    /// <returns>The error if the board has no such driver, or no such number.</returns>
    public static ErrorCode Subscribe(uint driver, uint slot, UpcallHandler handler)
    {
        uint number = (uint)List(handler);
        if (driver == IpcAbi.DriverNumber)
        {
            number |= LendsMemory;
        }

        return (ErrorCode)SyscallImports.Subscribe(driver, slot, number, isWanted: true);
    }

    /// <summary>Lets nobody take the events of a subscribe number any more; those that wait are dropped.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="slot">The subscribe number.</param>
    public static void Unsubscribe(uint driver, uint slot)
    {
        SyscallImports.Subscribe(driver, slot, 0, isWanted: false);
    }

    // The kernel runs it inside a yield.
    [RuntimeExport("tock_upcall")]
    internal static void Dispatch(uint value0, uint value1, uint value2, uint userData)
    {
        if ((userData & LendsMemory) != 0)
        {
            s_lent = new SharedMemory(value2, value1);
        }

        s_handlers![userData & ~LendsMemory]!.OnUpcall(new UpcallArguments(value0, value1, value2));
        s_lent = default;
    }

    // A program has a handful of handlers, each for its whole life.
    private static int List(UpcallHandler handler)
    {
        s_handlers ??= new UpcallHandler[4];
        for (int index = 0; index < s_handlers.Length; index++)
        {
            if (s_handlers[index] is null || s_handlers[index] == handler)
            {
                s_handlers[index] = handler;
                return index;
            }
        }

        UpcallHandler?[] longer = new UpcallHandler[2 * s_handlers.Length];
        s_handlers.AsSpan().CopyTo(longer);
        int free = s_handlers.Length;
        longer[free] = handler;
        s_handlers = longer;
        return free;
    }
}
