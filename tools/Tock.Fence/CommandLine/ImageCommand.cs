// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;

namespace Tock.Fence.CommandLine;

/// <summary>The <c>image</c> verb: the check on the object that ilc made of the whole system.</summary>
internal static class ImageCommand
{
    private static readonly Option<string> s_object = new("--object") { Description = "Object file of ilc (ELF32, ARM).", Required = true };

    private static readonly Option<string[]> s_assembly = new("--assembly")
    {
        Description = "Assembly that was compiled into the object, or a directory that holds them; repeatable.",
        AllowMultipleArgumentsPerToken = true,
        Required = true,
    };

    private static readonly Option<bool> s_heapless = new("--no-heap") { Description = "It is an application without a heap, not a board." };

    /// <summary>Builds the command.</summary>
    internal static Command Create()
    {
        Command command = new("image", "Checks that only boot-time code of the whole image can allocate; of an application without a heap, nothing.") { s_object, s_assembly, s_heapless };
        command.SetAction(arguments => Report.Run(() =>
            ImageFence.Check(arguments.GetValue(s_object)!, arguments.GetValue(s_assembly) ?? [], arguments.GetValue(s_heapless))));
        return command;
    }
}
