// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Globalization;
using Tock.Cli.Inspecting;
using Tock.Cli.Packing;
using Tock.Tbf;
using Tock.Tbf.Commands;
using Tock.Tbf.Credentials;
using Tock.Tbf.Reports;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Commands;

/// <summary><c>tock pack</c>: makes Tock binaries and a bundle of linked applications.</summary>
internal static class PackCommand
{
    // As upstream's tool has them: applications that come from elsewhere count on it.
    private const uint AppHeap = 1024;
    private const uint KernelHeap = 1024;

    internal static Command Create(CommandContext context)
    {
        Argument<string[]> inputs = new("ELF[,ARCHITECTURE]")
        {
            Description = "Linked applications, one for each architecture or address; a Tock binary (.tbf) goes into the bundle as it is",
            Arity = ArgumentArity.OneOrMore,
        };
        Option<string[]> outputs = new("--output", "-o", "--output-file")
        {
            Description = "What to write, NAME.tab or NAME.tbf, repeatable; default: NAME.tab here, and NAME.tbf beside it if it has one binary",
            HelpName = "FILE",
        };
        Option<string[]> boards = new("--board", "--supported-boards") { Description = "A board that the bundle is for, repeatable or with commas. Default: all", HelpName = "NAME" };
        Option<string[]> places = new("--place")
        {
            Description = "For what is bound to its addresses: place it there, for installers that cannot; repeatable. Default: an installer chooses",
            HelpName = "FLASH:RAM",
        };
        Option<bool> sha256 = new("--sha256") { Description = "Add a SHA-256 credential" };
        Option<bool> sha384 = new("--sha384") { Description = "Add a SHA-384 credential" };
        Option<bool> sha512 = new("--sha512") { Description = "Add a SHA-512 credential" };
        Option<string[]> keys = new("--sign", "--rsa4096-private", "--ecdsa-nist-p256-private")
        {
            Description = "Sign with this private key: RSA of 3072 or 4096 bits, or ECDSA P-256, in PEM or DER form; repeatable",
            HelpName = "FILE",
        };
        Option<bool> date = new("--build-date") { Description = "Say in the bundle when it was made; without it the same input gives the same bytes" };
        Option<ushort?> kernelMajor = new("--kernel-major") { Description = "The first part of --kernel-version", HelpName = "NUMBER" };
        Option<ushort> kernelMinor = new("--kernel-minor") { Description = "The second part of --kernel-version", HelpName = "NUMBER" };
        // What upstream's tool has to be told is always so here.
        Option<bool> deterministic = new("--deterministic") { Hidden = true };
        Option<bool> verbose = new("--verbose", "-v") { Hidden = true };
        Option<bool> json = CommonOptions.Json();
        ApplicationArguments application = new(AppHeap, KernelHeap, isNameRequired: false);
        Command command = new("pack", "Make a TBF and a TAB of linked applications (ELF)") { inputs, outputs };
        command.Aliases.Add("elf2tab");
        application.AddTo(command);
        foreach (Option option in (Option[])[kernelMajor, kernelMinor, boards, places, sha256, sha384, sha512, keys, date, json, deterministic, verbose])
        {
            command.Options.Add(option);
        }

        command.SetAction(parsed =>
        {
            PackInput[] files = [.. parsed.GetValue(inputs)!.Select(PackInput.Read)];
            if (files.All(file => !file.IsElf) && application.AreGiven(parsed))
            {
                throw new ToolException("a Tock binary goes into a bundle as it is, and its header cannot be changed here", "give the application's ELF file", ExitCode.Usage);
            }

            string name = application.Name(parsed) ?? NameOf(files[0]);
            List<(TbfCredentialFormat Format, bool IsAsked)> digests =
            [
                (TbfCredentialFormat.Sha256, parsed.GetValue(sha256)),
                (TbfCredentialFormat.Sha384, parsed.GetValue(sha384)),
                (TbfCredentialFormat.Sha512, parsed.GetValue(sha512)),
            ];
            ApplicationOptions options = Options(application, parsed, name);
            if (parsed.GetValue(kernelMajor) is { } major)
            {
                options = options with { KernelVersion = new TbfKernelVersion(major, parsed.GetValue(kernelMinor)) };
            }

            Packer packer = new(options)
            {
                Places = [.. (parsed.GetValue(places) ?? []).Select(PackPlace.Read)],
                Digests = [.. digests.Where(digest => digest.IsAsked).Select(digest => digest.Format)],
                Keys = [.. (parsed.GetValue(keys) ?? []).Select(path => CredentialKey.Read(InputFile.Read(path).Bytes))],
            };
            TabMember[] members = [.. files.SelectMany(packer.Pack)];
            TabMetadata metadata = new()
            {
                Name = name,
                MinimumKernelVersion = TbfReader.Read(members[0].Bytes).KernelVersion.ToString(),
                Boards = [.. (parsed.GetValue(boards) ?? []).SelectMany(list => list.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))],
                BuildDate = parsed.GetValue(date) ? DateTime.UtcNow.ToString("yyyy-MM-ddTHH:mm:ssZ", CultureInfo.InvariantCulture) : null,
            };
            string[] written = Write(parsed.GetValue(outputs) ?? [], metadata, members, files);
            Report(context, parsed.GetValue(json), name, members, written);
            return (int)ExitCode.Success;
        });
        return command;
    }

    private static ApplicationOptions Options(ApplicationArguments application, ParseResult parsed, string name)
    {
        try
        {
            return application.Read(parsed, name);
        }
        catch (TbfException e)
        {
            throw new ToolException(e.Message, "./tock pack --help", ExitCode.Usage);
        }
    }

    // An executable of an architecture has that for a name.
    private static string NameOf(PackInput input)
    {
        string name = Path.GetFileNameWithoutExtension(input.File.Path);
        if (!input.IsElf)
        {
            return input.Read().Name is { Length: > 0 } said ? said : name;
        }

        return name.StartsWith("cortex-m", StringComparison.Ordinal)
            ? throw new ToolException($"{input.File.Path} has the name of an architecture, not of an application", "--name NAME", ExitCode.Usage)
            : name;
    }

    private static string[] Write(string[] outputs, TabMetadata metadata, TabMember[] members, PackInput[] inputs)
    {
        if (outputs.Length == 0)
        {
            string file = string.Concat(metadata.Name.Select(letter => char.IsAsciiLetterOrDigit(letter) || letter is '-' or '_' or '.' ? letter : '_'));
            outputs = members.Length == 1 ? [$"{file}.tbf", $"{file}.tab"] : [$"{file}.tab"];
        }

        HashSet<string> read = [.. inputs.Select(input => Path.GetFullPath(input.File.Path))];
        foreach (string output in outputs)
        {
            CommonOptions.RefuseEmptyPath("--output", output);
            bool isBinary = output.EndsWith(".tbf", StringComparison.Ordinal);
            if (!isBinary && !output.EndsWith(".tab", StringComparison.Ordinal))
            {
                throw new ToolException($"{output} says neither .tab nor .tbf", $"--output {output}.tab", ExitCode.Usage);
            }

            if (isBinary && members.Length != 1)
            {
                throw new ToolException($"{output} can have one binary, and there are {members.Length}", "--output NAME.tab", ExitCode.Usage);
            }
        }

        string[] written = [.. outputs.Where(output => !read.Contains(Path.GetFullPath(output)))];
        foreach (string output in written)
        {
            CommandRunner.WriteFile(output, output.EndsWith(".tbf", StringComparison.Ordinal) ? members[0].Bytes.Span : TabWriter.Write(metadata, members));
        }

        return written;
    }

    private static void Report(CommandContext context, bool json, string name, TabMember[] members, string[] written)
    {
        if (json)
        {
            var binaries = members.Select(member => new { member = member.Name, architecture = member.Architecture, binary = BinaryReport.Of(TbfReader.Read(member.Bytes)) });
            ReportJson.Write(context.Console, new { name, files = written.Select(Path.GetFullPath), binaries });
            return;
        }

        foreach (TabMember member in members)
        {
            TbfFile file = TbfReader.Read(member.Bytes);
            BinaryReport report = BinaryReport.Of(file);
            context.Console.Results.WriteLine(
                $"{member.Name}: {file.ProtectedSize} header + {file.Binary.Length} binary + {report.FooterSize} footers + {report.FreeSize} free = {file.TotalSize} bytes of flash, "
                + $"{file.Program.MinimumRamSize} of RAM{(file.Relocations is null ? string.Empty : $"; {file.Relocations.Entries.Count} relocations")}");
        }

        foreach (string path in written)
        {
            context.Console.Results.WriteLine($"wrote {path}");
        }
    }
}
