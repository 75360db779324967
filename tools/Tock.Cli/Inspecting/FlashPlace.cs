// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation.Boards;
using Tock.Installer.Kernels;
using Tock.Tbf.Flash;

namespace Tock.Cli.Inspecting;

/// <summary>Where an image of flash lies on a board, and the list of applications in it, as far as that was said.</summary>
/// <param name="Base">Address of the image's first byte; null if it is not known.</param>
/// <param name="Applications">Where the applications begin, from the start of the image; null to look for them.</param>
internal sealed record FlashPlace(uint? Base, uint? Applications)
{
    /// <summary>Whether anything was said.</summary>
    internal bool IsGiven => Base is not null || Applications is not null;

    /// <summary>What the options say.</summary>
    /// <param name="board">The board; null for none.</param>
    /// <param name="baseAddress">The address that was given.</param>
    /// <param name="applications">The offset that was given.</param>
    /// <param name="size">Size of the image.</param>
    internal static FlashPlace Of(BoardDescription? board, uint? baseAddress, uint? applications, int size)
    {
        if (board is null)
        {
            return new FlashPlace(baseAddress, applications);
        }

        // An image with the kernel reaches beyond it; one of the applications alone has no room for that.
        uint before = board.ApplicationFlash.Start - board.Flash.Start;
        bool hasKernel = size > before && (applications is not null || baseAddress is not null || size > board.ApplicationFlash.Length);
        return new FlashPlace(
            baseAddress ?? (hasKernel ? board.Flash.Start : board.ApplicationFlash.Start),
            applications ?? (hasKernel ? before : 0));
    }

    /// <summary>The applications in a file.</summary>
    /// <exception cref="ToolException">There are none.</exception>
    internal FlashDump Require(InputFile file) => Find(file.Bytes)
        ?? throw new ToolException($"no application was found in {file.Path}", "say where its applications begin: --board NAME, or --applications OFFSET");

    /// <summary>The applications in an image; null if there are none.</summary>
    internal FlashDump? Find(ReadOnlyMemory<byte> image)
    {
        FlashContents? contents = Applications is { } start ? FlashContents.Walk(image, start) : FlashContents.Find(image);
        if (contents is null or { Items.Count: 0 })
        {
            return null;
        }

        KernelAttributes? kernel = KernelAttributes.Read(image.Span[..(int)contents.Start]);
        return new FlashDump(contents, Base ?? kernel?.Kernel?.Start, kernel);
    }
}
