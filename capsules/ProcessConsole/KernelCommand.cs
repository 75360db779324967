// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Platform;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Shows where the kernel is and how large each of its sections is.</summary>
internal sealed class KernelCommand : ShellCommand
{
    private readonly KernelControl _kernel;

    /// <summary>Initializes a new instance of the <see cref="KernelCommand"/> class.</summary>
    /// <param name="kernel">The kernel.</param>
    internal KernelCommand(KernelControl kernel)
    {
        _kernel = kernel;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => "kernel"u8;

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => "the kernel's sections and their sizes"u8;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        KernelSections sections = _kernel.Sections;
        uint flash = _kernel.FlashStart;
        uint constants = flash + sections.Vectors;
        uint code = constants + sections.ReadOnlyData;
        uint data = _kernel.RamStart + sections.Stack;
        uint zeroed = data + sections.Data;
        uint arena = _kernel.ProcessRamStart - sections.BootArena;
        switch (step)
        {
            case 0:
                Write(line, "vectors           "u8, flash, sections.Vectors);
                return true;
            case 1:
                Write(line, "constants         "u8, constants, sections.ReadOnlyData);
                return true;
            case 2:
                Write(line, "code              "u8, code, sections.Code);
                return true;
            case 3:
                Write(line, "initial data      "u8, code + sections.Code, sections.Data);
                return true;
            case 4:
                Write(line, "applications      "u8, _kernel.ApplicationFlashStart, _kernel.ApplicationFlashEnd - _kernel.ApplicationFlashStart);
                return true;
            case 5:
                Write(line, "stack             "u8, _kernel.RamStart, sections.Stack);
                return true;
            case 6:
                Write(line, "data              "u8, data, sections.Data);
                return true;
            case 7:
                Write(line, "zeroed data       "u8, zeroed, sections.ZeroedData);
                return true;
            case 8:
                Write(line, "boot arena        "u8, arena, sections.BootArena);
                return true;
            case 9:
                Write(line, "processes         "u8, _kernel.ProcessRamStart, _kernel.ProcessRamEnd - _kernel.ProcessRamStart);
                return true;
            default:
                return false;
        }
    }

    private static void Write(TextLine line, ReadOnlySpan<byte> name, uint start, uint size)
    {
        line.Append("  "u8);
        line.Append(name);
        if (size == 0)
        {
            line.Append("none"u8);
            return;
        }

        line.AppendRange(start, start + size);
    }
}
