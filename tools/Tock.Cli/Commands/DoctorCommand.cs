// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Text.Json;
using Tock.Cli.Setup;

namespace Tock.Cli.Commands;

/// <summary><c>tock doctor</c>: what is missing on this machine, and the command that gets it.</summary>
internal static class DoctorCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static Command Create(CommandContext context)
    {
        Option<bool> json = CommonOptions.Json();
        Command command = new("doctor", "Show what this machine has and lacks, and the commands that get it") { json };
        command.SetAction(async (parsed, _) =>
        {
            IReadOnlyList<Checkup> found = await Checkup.RunAsync(context.Host).ConfigureAwait(false);
            Print(context, found, parsed.GetValue(json));
            string[] missing = [.. found.Where(checkup => checkup.IsMissing).Select(checkup => checkup.Name)];
            return missing.Length == 0
                ? (int)ExitCode.Success
                : throw new ToolException($"missing: {string.Join(", ", missing)}", "the commands above", ExitCode.MissingTool);
        });
        return command;
    }

    private static void Print(CommandContext context, IReadOnlyList<Checkup> found, bool json)
    {
        TextWriter results = context.Console.Results;
        if (json)
        {
            var result = found.Select(checkup => new
            {
                name = checkup.Name,
                purpose = checkup.Purpose,
                found = checkup.Found,
                isOptional = checkup.IsOptional,
                remedy = checkup.Found is null ? checkup.Remedy : null,
            });
            results.WriteLine(JsonSerializer.Serialize(result, s_indented));
            return;
        }

        int width = found.Max(checkup => checkup.Name.Length);
        foreach (Checkup checkup in found)
        {
            string state = checkup.Found is not null ? "ok     " : checkup.IsOptional ? "absent " : "MISSING";
            results.WriteLine($"{state}  {checkup.Name.PadRight(width)}  {checkup.Found ?? $"{checkup.Purpose}: {checkup.Remedy}"}");
        }
    }
}
