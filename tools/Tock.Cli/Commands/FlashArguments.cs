// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Inspecting;
using Tock.Tbf;

namespace Tock.Cli.Commands;

/// <summary>The options that say of an image of flash what is not in it.</summary>
internal sealed class FlashArguments
{
    private readonly Option<string?> _board = new("--board") { Description = "For an image of flash: the board that it is of", HelpName = "NAME" };
    private readonly Option<string?> _base = new("--base") { Description = "For an image of flash: the address of its first byte, such as 0x20000", HelpName = "ADDRESS" };
    private readonly Option<string?> _applications = new("--applications") { Description = "For an image of flash: where the first application is in it; without it they are looked for", HelpName = "OFFSET" };

    internal void AddTo(Command command)
    {
        command.Options.Add(_board);
        command.Options.Add(_base);
        command.Options.Add(_applications);
    }

    /// <summary>What was given.</summary>
    /// <param name="parsed">The command line.</param>
    /// <param name="file">The image.</param>
    /// <exception cref="ToolException">A value is malformed, or lies behind the end of the image.</exception>
    internal FlashPlace Read(ParseResult parsed, InputFile file)
    {
        FlashPlace place = FlashPlace.Of(
            parsed.GetValue(_board) is { } name ? CommonOptions.ResolveBoard(name) : null,
            Number(parsed.GetValue(_base), "--base"),
            Number(parsed.GetValue(_applications), "--applications"),
            file.Bytes.Length);
        return place.Applications is { } offset && offset >= file.Bytes.Length
            ? throw new ToolException($"{file.Path} has {file.Bytes.Length} bytes, and its applications cannot begin at {offset}", "give --applications an offset in the file", ExitCode.Usage)
            : place;
    }

    private static uint? Number(string? text, string option)
    {
        try
        {
            return text is null ? null : Tbf.Commands.PermissionArgument.ParseNumber(text, option);
        }
        catch (TbfException e)
        {
            throw new ToolException(e.Message, $"{option} 0x20000", ExitCode.Usage);
        }
    }
}
