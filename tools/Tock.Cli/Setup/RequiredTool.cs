// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Decoding;

namespace Tock.Cli.Setup;

/// <summary>A program that the tool starts.</summary>
/// <param name="Command">Name of the program.</param>
/// <param name="Package">Debian and Ubuntu package that has it.</param>
/// <param name="Purpose">What it is for, in a few words.</param>
public sealed record RequiredTool(string Command, string Package, string Purpose)
{
    /// <summary>The emulator.</summary>
    public static RequiredTool Emulator { get; } = new("qemu-system-arm", "qemu-system-arm", "the emulator that the board runs in");

    /// <summary>The C compiler and assembler driver for Arm.</summary>
    public static RequiredTool Compiler { get; } = new("arm-none-eabi-gcc", "gcc-arm-none-eabi", "compiler of the C and assembly sources");

    /// <summary>The linker for Arm.</summary>
    public static RequiredTool Linker { get; } = new("arm-none-eabi-ld", "binutils-arm-none-eabi", "linker of kernel and applications");

    /// <summary>The debugger, for the tests of source-level debugging.</summary>
    public static RequiredTool Debugger { get; } = new("gdb-multiarch", "gdb-multiarch", "debugger, for the tests of debugging");

    /// <summary>The program that finds the source line of an address.</summary>
    public static RequiredTool LineFinder { get; } = new(ImageSymbols.Program, "binutils-arm-none-eabi", "finds the source line of an address");

    /// <summary>Make, for the test of applications that are built with it.</summary>
    public static RequiredTool Make { get; } = new("make", "make", "builds an application of the book, for the tests");

    /// <summary>The shell zsh, for the test of what it completes.</summary>
    public static RequiredTool Zsh { get; } = new("zsh", "zsh", "completes commands of this tool, for the tests");

    /// <summary>The shell fish, for the test of what it completes.</summary>
    public static RequiredTool Fish { get; } = new("fish", "fish", "completes commands of this tool, for the tests");

    /// <summary>A browser without a window, for the tests of the page of a board.</summary>
    public static RequiredTool Browser { get; } = new("chromium", "chromium", "browser, for the tests of a board's page");

    /// <summary>The program that reaches boards through most debug probes.</summary>
    public static RequiredTool OpenOcd { get; } = new("openocd", "openocd", "reaches real boards through a debug probe");

    /// <summary>The program that reaches STM32 boards through an ST-Link.</summary>
    public static RequiredTool StFlash { get; } = new("st-flash", "stlink-tools", "reaches STM32 boards through an ST-Link");

    /// <summary>Everything that any command starts, and whether a person can do without it.</summary>
    public static IReadOnlyList<(RequiredTool Tool, bool IsOptional)> All { get; } =
        [(Emulator, false), (Compiler, false), (Linker, false), (LineFinder, false), (Debugger, true), (Make, true), (Zsh, true), (Fish, true), (Browser, true), (OpenOcd, true), (StFlash, true)];

    /// <summary>What a build of kernel and applications needs.</summary>
    public static IReadOnlyList<RequiredTool> ForBuilding { get; } = [Compiler, Linker];

    /// <summary>What the tests need.</summary>
    public static IReadOnlyList<RequiredTool> ForTests { get; } = [Emulator, .. ForBuilding, Debugger, Make, Zsh, Fish, Browser];
}
