// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Globalization;

namespace Tock.Machine.Tests;

/// <summary>One thing that an application tries.</summary>
/// <param name="Number">Its number.</param>
/// <param name="Action">What it does.</param>
/// <param name="Base">What the offset counts from.</param>
/// <param name="Offset">Where it does it.</param>
/// <param name="Fault">How the kernel's words for it begin, or null if it is allowed. {0} stands for the address.</param>
public sealed record Probe(int Number, ProbeAction Action, ProbeBase Base, long Offset, string? Fault)
{
    private const string Access = "forbidden memory access at {0} (";
    private const string Jump = "jump to memory it may not execute at {0} (";
    private const string Stack = "its stack left its memory at 0x";

    /// <summary>All of them.</summary>
    public static IReadOnlyList<Probe> All { get; } =
    [
        .. Numbered(
            // Its own block, inside and just outside.
            (ProbeAction.ReadByte, ProbeBase.RamStart, 0, null),
            (ProbeAction.WriteByte, ProbeBase.RamStart, 0, null),
            (ProbeAction.ReadByte, ProbeBase.AppBreak, -1, null),
            (ProbeAction.WriteByte, ProbeBase.AppBreak, -1, null),
            (ProbeAction.ReadByte, ProbeBase.RamStart, -1, Access),
            (ProbeAction.WriteByte, ProbeBase.RamStart, -1, Access),
            (ProbeAction.ReadWord, ProbeBase.RamStart, -2, Access[..^5]),
            (ProbeAction.ScanUp, ProbeBase.AppBreak, -1, "forbidden memory access at "),
            (ProbeAction.ReadByte, ProbeBase.GrantStart, 0, Access + "kernel-owned memory of this process; no region allows it)"),
            (ProbeAction.WriteByte, ProbeBase.GrantStart, 0, Access + "kernel-owned memory of this process; no region allows it)"),
            (ProbeAction.ReadByte, ProbeBase.RamEnd, -1, Access + "kernel-owned memory of this process; no region allows it)"),
            (ProbeAction.WriteByte, ProbeBase.RamEnd, -1, Access + "kernel-owned memory of this process; no region allows it)"),
            (ProbeAction.ReadByte, ProbeBase.RamEnd, 0, Access),
            (ProbeAction.WriteByte, ProbeBase.RamEnd, 0, Access),
            (ProbeAction.Execute, ProbeBase.RamStart, 0, Jump),
            (ProbeAction.Execute, ProbeBase.AppBreak, -16, Jump),

            // Its flash: readable, header included, never writable.
            (ProbeAction.ReadByte, ProbeBase.FlashStart, 0, null),
            (ProbeAction.ReadByte, ProbeBase.BinaryStart, 0, null),
            (ProbeAction.ReadByte, ProbeBase.FlashEnd, -1, null),
            (ProbeAction.WriteByte, ProbeBase.FlashStart, 0, Access + "flash of this process; forbidden by region 2)"),
            (ProbeAction.WriteByte, ProbeBase.BinaryStart, 0, Access + "flash of this process; forbidden by region 2)"),
            (ProbeAction.WriteByte, ProbeBase.FlashEnd, -1, Access + "flash of this process; forbidden by region 3)"),
            (ProbeAction.ReadByte, ProbeBase.FlashStart, -1, Access),
            (ProbeAction.ReadByte, ProbeBase.FlashEnd, 0, Access),
            (ProbeAction.ReadDouble, ProbeBase.FlashEnd, -4, "forbidden memory access at "),
            (ProbeAction.Execute, ProbeBase.FlashEnd, 0, Jump),

            // The kernel, and what it runs on.
            (ProbeAction.ReadByte, ProbeBase.Absolute, 0, Access + "kernel flash; forbidden by region 7)"),
            (ProbeAction.ReadByte, ProbeBase.Absolute, 255, Access + "kernel flash; forbidden by region 7)"),
            (ProbeAction.ReadByte, ProbeBase.Absolute, 256, Access + "kernel flash; no region allows it)"),
            (ProbeAction.ReadWord, ProbeBase.Absolute, 0x1FFFC, Access + "kernel flash; no region allows it)"),
            (ProbeAction.WriteWord, ProbeBase.Absolute, 0, Access + "kernel flash; forbidden by region 7)"),
            (ProbeAction.Execute, ProbeBase.Absolute, 0x200, Jump + "kernel flash; no region allows it)"),
            (ProbeAction.ReadByte, ProbeBase.Absolute, 0x2000_0000, Access + "kernel memory; no region allows it)"),
            (ProbeAction.WriteByte, ProbeBase.Absolute, 0x2000_0000, Access + "kernel memory; no region allows it)"),
            (ProbeAction.ReadByte, ProbeBase.Absolute, 0x2000_FFFF, Access + "free process memory; no region allows it)"),
            (ProbeAction.WriteByte, ProbeBase.Absolute, 0x2000_FFFF, Access + "free process memory; no region allows it)"),
            (ProbeAction.Execute, ProbeBase.Absolute, 0x2000_0000, Jump + "kernel memory; no region allows it)"),
            (ProbeAction.ReadWord, ProbeBase.Absolute, 0x4000_C000, Access + "device registers; no region allows it)"),
            (ProbeAction.WriteWord, ProbeBase.Absolute, 0x4000_C000, Access + "device registers; no region allows it)"),
            (ProbeAction.WriteWord, ProbeBase.Absolute, 0x4002_53FC, Access + "device registers; no region allows it)"),
            (ProbeAction.WriteWord, ProbeBase.Absolute, 0x4000_0000, Access + "device registers; no region allows it)"),
            (ProbeAction.WriteWord, ProbeBase.Absolute, 0x2200_0000, Access),
            (ProbeAction.WriteWord, ProbeBase.Absolute, 0x4218_0000, Access),
            (ProbeAction.ReadWord, ProbeBase.Absolute, 0x6000_0000, Access),
            (ProbeAction.ReadWord, ProbeBase.Absolute, 0xFFFF_FFFC, Access),
            (ProbeAction.Execute, ProbeBase.Absolute, 0xE000_E000, "jump to memory it may not execute"),
            (ProbeAction.Execute, ProbeBase.Absolute, 0xFFFF_FFF0, "j"),

            // Instructions that are not for it.
            (ProbeAction.Privileged, ProbeBase.Absolute, 0, null),
            (ProbeAction.UnknownClass, ProbeBase.Absolute, 0, "unknown system call class 200"),
            (ProbeAction.Undefined, ProbeBase.Absolute, 0, "undefined instruction"),
            (ProbeAction.ArmState, ProbeBase.BinaryStart, 0, "jump to an address that is not Thumb code"),
            (ProbeAction.Breakpoint, ProbeBase.Absolute, 0, "breakpoint without a debugger"),
            (ProbeAction.Coprocessor, ProbeBase.Absolute, 0, "use of a coprocessor that is not there"),

            // A stack where none may be, at a system call and at an interrupt.
            (ProbeAction.StackCall, ProbeBase.RamStart, 64, null),
            (ProbeAction.StackCall, ProbeBase.RamStart, 67, null),
            (ProbeAction.StackCall, ProbeBase.RamStart, 16, Stack),
            (ProbeAction.StackCall, ProbeBase.Absolute, 0x2000_0100, Stack + "200000e0 (kernel memory; no region allows it)"),
            (ProbeAction.StackCall, ProbeBase.RamEnd, 0, Stack),
            (ProbeAction.StackCall, ProbeBase.FlashEnd, 0, Stack),
            (ProbeAction.StackCall, ProbeBase.Absolute, 0, Stack),
            (ProbeAction.StackCall, ProbeBase.Absolute, 0x6000_0000, Stack + "5fffffe0 (device registers; no region allows it)"),
            (ProbeAction.StackCall, ProbeBase.Absolute, 0xE000_EDA4, Stack),
            (ProbeAction.StackSpin, ProbeBase.Absolute, 0x2000_0100, Stack + "200000e0 (kernel memory; no region allows it)"),
            (ProbeAction.StackSpin, ProbeBase.RamEnd, 0, Stack),
            (ProbeAction.StackSpin, ProbeBase.Absolute, 0x6000_0001, Stack),
            (ProbeAction.StackSpin, ProbeBase.Absolute, 0xE000_EDA4, Stack)),
    ];

    /// <inheritdoc/>
    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture,
        $"{Number} {Action} {(Base == ProbeBase.Absolute ? "0x" + Offset.ToString("x8", CultureInfo.InvariantCulture) : $"{Base} {Offset:+0;-0}")}: {(Fault is null ? "allowed" : "fault")}");

    private static IEnumerable<Probe> Numbered(params (ProbeAction Action, ProbeBase Base, long Offset, string? Fault)[] probes) =>
        probes.Select((probe, index) => new Probe(index + 1, probe.Action, probe.Base, probe.Offset, probe.Fault));
}
