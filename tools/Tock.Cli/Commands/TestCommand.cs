// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Cli.Building;
using Tock.Cli.Setup;
using Tock.Cli.Testing;
using Tock.Emulation.Boards;

namespace Tock.Cli.Commands;

/// <summary><c>tock test</c>: runs every test project. Its last line of output is always <c>N passed, N failed</c>.</summary>
internal static class TestCommand
{
    internal static Command Create(CommandContext context)
    {
        Option<string?> filter = new("--filter") { Description = "Only the tests that this 'dotnet test' filter selects", HelpName = "EXPRESSION" };
        Option<string[]> projects = new("--project") { Description = "Only this test project, repeatable", HelpName = "NAME" };
        Option<string> configuration = CommonOptions.Configuration();
        Command command = new("test", "Run the tests: on the host, then on the emulated board") { filter, projects, configuration };
        command.SetAction(async (parsed, _) => (int)await TestAsync(
            context,
            parsed.GetValue(filter),
            parsed.GetValue(projects) ?? [],
            parsed.GetValue(configuration)!).ConfigureAwait(false));
        return command;
    }

    private static async Task<ExitCode> TestAsync(CommandContext context, string? filter, IReadOnlyList<string> names, string configurationName)
    {
        TestTotals totals = default;
        ExitCode problem = ExitCode.Success;
        try
        {
            string configuration = CommonOptions.ResolveConfiguration(configurationName);
            IReadOnlyList<TestProject> projects = TestProject.Select(TestProject.Load(context.Repository), names);
            totals += await PrepareAsync(context, configuration).ConfigureAwait(false);
            TestRunner runner = new(context.Repository, context.Console, configuration, filter);
            foreach (TestProject project in projects)
            {
                totals += await runner.RunAsync(project).ConfigureAwait(false);
            }
        }
        catch (ToolException e)
        {
            context.Console.Fail(e);
            problem = e.ExitCode;
            totals += new TestTotals(0, 1);
        }

        if (totals is { Passed: 0, Failed: 0 })
        {
            context.Console.Fail(new ToolException("no test ran", "check the --filter expression, or leave it out"));
        }

        context.Console.Results.WriteLine(totals);
        return problem != ExitCode.Success ? problem : totals.Failed == 0 && totals.Passed > 0 ? ExitCode.Success : ExitCode.Failure;
    }

    // What the tests on the emulated board start from. A build that fails is one failure; the host tests still say what they have to say.
    private static async Task<TestTotals> PrepareAsync(CommandContext context, string configuration)
    {
        await context.Setup.EnsureAsync(RequiredTool.ForTests).ConfigureAwait(false);
        try
        {
            List<BuildTarget> targets =
            [
                .. BoardCatalog.All
                    .Where(board => File.Exists(Path.Combine(context.Repository.Root, board.KernelProject)))
                    .Select(board => BuildTarget.Kernel(context.Repository, board, configuration)),
            ];
            targets.AddRange(ApplicationCatalog.Load(context.Repository).Select(application => BuildTarget.Application(context.Repository, application, configuration)));
            await context.Builder.BuildAsync(targets, configuration).ConfigureAwait(false);
            return default;
        }
        catch (ToolException e)
        {
            context.Console.Fail(e);
            return new TestTotals(0, 1);
        }
    }
}
