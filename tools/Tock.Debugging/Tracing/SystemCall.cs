// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>A system call as a process made it.</summary>
/// <param name="Class">Its class, the number in the instruction.</param>
/// <param name="Argument0">r0.</param>
/// <param name="Argument1">r1.</param>
/// <param name="Argument2">r2.</param>
/// <param name="Argument3">r3.</param>
/// <param name="ReturnAddress">Address of the instruction behind it.</param>
public readonly record struct SystemCall(uint Class, uint Argument0, uint Argument1, uint Argument2, uint Argument3, uint ReturnAddress)
{
    /// <summary>The arguments, r0 to r3.</summary>
    public uint[] Arguments => [Argument0, Argument1, Argument2, Argument3];

    /// <summary>The driver that it goes to; null for calls that the kernel serves alone.</summary>
    public uint? Driver => Class switch
    {
        InterfaceNames.Yield => Argument0 == InterfaceNames.YieldWaitFor ? Argument1 : null,
        InterfaceNames.MemoryOperation or InterfaceNames.Exit => null,
        _ when InterfaceNames.Known.Call(Class) is null => null,
        _ => Argument0,
    };

    /// <summary>Whether it lets upcalls run.</summary>
    public bool IsYield => Class == InterfaceNames.Yield;

    /// <summary>Whether it waits for a notification, as long as it takes.</summary>
    public bool Waits => IsYield && Argument0 != InterfaceNames.YieldNoWait;

    /// <summary>Whether it waits for one notification, whose arguments are its result.</summary>
    public bool WaitsForOne => IsYield && Argument0 == InterfaceNames.YieldWaitFor;

    /// <summary>Whether it ends the process.</summary>
    public bool Ends => Class == InterfaceNames.Exit && InterfaceNames.Known.ExitForm(Argument0) is not null;

    /// <summary>Whether there is a class of that number.</summary>
    public bool IsKnown => InterfaceNames.Known.Call(Class) is not null;
}
