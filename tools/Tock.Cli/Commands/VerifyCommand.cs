// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Console;
using Tock.Cli.Inspecting;
using Tock.Tbf.Credentials;
using Tock.Tbf.Verification;

namespace Tock.Cli.Commands;

/// <summary><c>tock verify</c>: whether a file is in order, and what to do if it is not.</summary>
internal static class VerifyCommand
{
    internal static Command Create(CommandContext context)
    {
        Argument<string> file = new("FILE") { Description = "A Tock binary (.tbf), a bundle (.tab), an executable (.elf), or an image of flash with applications in it" };
        Option<string[]> keys = new("--key") { Description = "A public key (RSA or ECDSA, PEM or DER) that may have signed it, repeatable", HelpName = "FILE" };
        Option<bool> strict = new("--strict") { Description = "Fail for warnings too" };
        FlashArguments flash = new();
        Option<bool> json = CommonOptions.Json();
        Command command = new("verify", "Check checksum, structure, credentials, relocations and permissions of a TBF, TAB, ELF or image of flash") { file, keys, strict };
        flash.AddTo(command);
        command.Options.Add(json);
        command.SetAction(parsed =>
        {
            InputFile input = InputFile.Read(parsed.GetValue(file)!);
            IReadOnlyList<CredentialKey> known = [.. (parsed.GetValue(keys) ?? []).Select(path => CredentialKey.Read(InputFile.Read(path).Bytes))];
            IReadOnlyList<Finding> findings = Verify(input, flash.Read(parsed, input), known);
            bool fails = findings.Any(finding => finding.Level == FindingLevel.Error || (parsed.GetValue(strict) && finding.Level == FindingLevel.Warning));
            if (parsed.GetValue(json))
            {
                ReportJson.Write(context.Console, new { file = input.Path, inOrder = !fails, findings });
            }
            else
            {
                Print(context.Console, input, findings);
            }

            return fails ? throw Failure(input, findings) : (int)ExitCode.Success;
        });
        return command;
    }

    private static IReadOnlyList<Finding> Verify(InputFile file, FlashPlace place, IReadOnlyList<CredentialKey> keys) => file.FindKind(place) switch
    {
        ImageKind.Elf => Verifier.VerifyElf(file.Bytes),
        ImageKind.Tab => Verifier.VerifyTab(file.Bytes, keys),
        ImageKind.Tbf => Verifier.VerifyBinary(file.Bytes, keys),
        _ => VerifyFlash(file, place.Require(file), keys),
    };

    private static IReadOnlyList<Finding> VerifyFlash(InputFile file, FlashDump dump, IReadOnlyList<CredentialKey> keys) =>
        Verifier.VerifyFlash(dump.Contents, file.Bytes, dump.Base, keys);

    private static void Print(ToolConsole console, InputFile file, IReadOnlyList<Finding> findings)
    {
        string? subject = null;
        foreach (Finding finding in findings)
        {
            if (finding.Subject != subject)
            {
                console.Results.WriteLine(finding.Subject.Length == 0 ? file.Name : finding.Subject);
                subject = finding.Subject;
            }

            string level = finding.Level switch { FindingLevel.Passed => "ok", FindingLevel.Warning => "warning", _ => "ERROR" };
            console.Results.WriteLine($"  {level,-8} {finding.Check,-14} {finding.Text}");
            if (finding.NextStep is { } step)
            {
                console.Results.WriteLine($"  {string.Empty,-8} {string.Empty,-14} next: {console.Localize(step)}");
            }
        }

        int warnings = findings.Count(finding => finding.Level == FindingLevel.Warning);
        if (findings.All(finding => finding.Level != FindingLevel.Error))
        {
            console.Results.WriteLine($"{file.Name} is in order{(warnings == 0 ? string.Empty : warnings == 1 ? ", with 1 warning" : $", with {warnings} warnings")}");
        }
    }

    private static ToolException Failure(InputFile file, IReadOnlyList<Finding> findings)
    {
        Finding worst = findings.MaxBy(finding => finding.Level)!;
        string text = $"{file.Path} is not in order: {(worst.Subject.Length == 0 ? string.Empty : $"{worst.Subject}: ")}{worst.Check}: {worst.Text}";
        return new ToolException(text, worst.NextStep);
    }
}
