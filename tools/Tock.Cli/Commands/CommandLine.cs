// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Tock.Emulation;
using Tock.Installer;
using Tock.Observation;
using Tock.Tbf;

namespace Tock.Cli.Commands;

/// <summary>The command line as a whole: the commands, and what is made of errors.</summary>
public static class CommandLine
{
    /// <summary>Runs one command line and returns the exit code.</summary>
    public static async Task<int> RunAsync(string[] arguments, CommandContext context)
    {
        RootCommand root = new("TockSharp: the Tock operating system in C#. Builds, runs and tests its boards.")
        {
            RunCommand.Create(context),
            ConsoleCommand.Create(context),
            BuildCommand.Create(context),
            TestCommand.Create(context),
            PackCommand.Create(context),
            InspectCommand.Create(context),
            VerifyCommand.Create(context),
            BenchCommand.Create(context),
            DecodeCommand.Create(context),
            FeedCommand.Create(context),
            FlashCommand.Create(context),
            InstallCommand.Create(context, mustBeThere: false),
            InstallCommand.Create(context, mustBeThere: true),
            UninstallCommand.Create(context),
            ListCommand.Create(context),
            EnableCommand.Create(context, isEnabled: true),
            EnableCommand.Create(context, isEnabled: false),
            EraseAppsCommand.Create(context),
            InfoCommand.Create(context),
            DebugCommand.Create(context),
            TraceCommand.Create(context),
            SizeCommand.Create(context),
            DevicesCommand.Create(context),
            DoctorCommand.Create(context),
            CompletionCommand.Create(context),
        };
        HelpExamples.AddTo(root, context.Console);

        ParseResult parsed = root.Parse(arguments.Length == 0 ? ["--help"] : arguments);
        if (parsed.Errors.Count != 0 && !HelpExamples.AreAskedFor(parsed))
        {
            string command = parsed.CommandResult.Command is RootCommand ? "./tock" : $"./tock {parsed.CommandResult.Command.Name}";
            context.Console.Fail(new ToolException(Describe(parsed), $"{command} --help"));
            return (int)ExitCode.Usage;
        }

        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, Output = context.Console.Results, ProcessTerminationTimeout = null }).ConfigureAwait(false);
        }
        catch (ToolException e)
        {
            context.Console.Fail(e);
            return (int)e.ExitCode;
        }
        catch (OperationCanceledException)
        {
            context.Console.Warn("ended by a signal");
            return (int)ExitCode.Interrupted;
        }
        catch (InstallerException e)
        {
            context.Console.Fail(new ToolException(e.Message, e.NextStep));
            return (int)ExitCode.Failure;
        }
        catch (ObservationException e)
        {
            context.Console.Fail(new ToolException(e.Message, e.NextStep));
            return (int)ExitCode.Failure;
        }
        catch (Exception e) when (e is EmulationException or ImageException or IOException or UnauthorizedAccessException or ArgumentException)
        {
            context.Console.Fail(new ToolException(e.Message));
            return (int)ExitCode.Failure;
        }
    }

    private static string Describe(ParseResult parsed)
    {
        if (parsed.CommandResult.Command is RootCommand root && parsed.UnmatchedTokens.Count != 0)
        {
            return $"there is no command '{parsed.UnmatchedTokens[0]}'; known: {string.Join(", ", root.Subcommands.Select(command => command.Name))}";
        }

        return string.Join(" ", parsed.Errors.Select(error => error.Message));
    }
}
