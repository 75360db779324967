// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Microsoft.Testing.Platform.CommandLine;
using Microsoft.Testing.Platform.Extensions;
using Microsoft.Testing.Platform.Extensions.CommandLine;
using Tock.Emulation.Boards;

namespace Tock.TestHost.Platform;

/// <summary>The options of this program beside those of the test platform. The build gives all of them but the filter.</summary>
internal sealed class HostOptions : ICommandLineOptionsProvider
{
    internal const string Filter = "filter";
    internal const string BuildErrors = "build-errors";

    private const string Board = "board";
    private const string Kernel = "kernel";
    private const string Application = "application";
    private const string ProjectDirectory = "project-directory";
    private const string SourceRoot = "source-root";
    private const string TimeLimit = "board-time-limit";

    private readonly HostExtension _extension = new();

    /// <inheritdoc/>
    public string Uid => _extension.Uid;

    /// <inheritdoc/>
    public string Version => _extension.Version;

    /// <inheritdoc/>
    public string DisplayName => _extension.DisplayName;

    /// <inheritdoc/>
    public string Description => _extension.Description;

    /// <inheritdoc/>
    public Task<bool> IsEnabledAsync() => _extension.IsEnabledAsync();

    /// <inheritdoc/>
    public IReadOnlyCollection<CommandLineOption> GetCommandLineOptions() =>
    [
        new CommandLineOption(Filter, "Run only tests with this in their names; several: with | between them", ArgumentArity.ExactlyOne, isHidden: false),
        new CommandLineOption(Board, "The board in the emulator", ArgumentArity.ExactlyOne, isHidden: true),
        new CommandLineOption(Kernel, "The ELF file of its kernel", ArgumentArity.ExactlyOne, isHidden: true),
        new CommandLineOption(Application, "The Tock binary of the tests", ArgumentArity.ExactlyOne, isHidden: true),
        new CommandLineOption(ProjectDirectory, "What the tests' source files are relative to", ArgumentArity.ExactlyOne, isHidden: true),
        new CommandLineOption(SourceRoot, "What source files of debugging information are relative to", ArgumentArity.ExactlyOne, isHidden: true),
        new CommandLineOption(TimeLimit, "Milliseconds of the board's time that a test has", ArgumentArity.ExactlyOne, isHidden: false),
        new CommandLineOption(BuildErrors, "Print each failure in the form of an error of a build, too", ArgumentArity.Zero, isHidden: true),
    ];

    /// <inheritdoc/>
    public Task<ValidationResult> ValidateOptionArgumentsAsync(CommandLineOption commandOption, string[] arguments) => commandOption.Name switch
    {
        TimeLimit when !int.TryParse(arguments[0], NumberStyles.None, CultureInfo.InvariantCulture, out int limit) || limit == 0 =>
            ValidationResult.InvalidTask($"'{arguments[0]}' is no number of milliseconds"),
        Filter when NameFilter.ProblemOf(arguments[0]) is { } problem => ValidationResult.InvalidTask(problem),
        Board when BoardCatalog.Find(arguments[0]) is null =>
            ValidationResult.InvalidTask($"there is no board '{arguments[0]}'; known: {string.Join(", ", BoardCatalog.All.Select(board => board.Name))}"),
        Kernel or Application when !File.Exists(arguments[0]) => ValidationResult.InvalidTask($"there is no file {arguments[0]}"),
        _ => ValidationResult.ValidTask,
    };

    /// <inheritdoc/>
    public Task<ValidationResult> ValidateCommandLineOptionsAsync(ICommandLineOptions commandLineOptions) =>
        new[] { "help", "info" }.Any(commandLineOptions.IsOptionSet) || new[] { Board, Kernel, Application }.All(commandLineOptions.IsOptionSet)
            ? ValidationResult.ValidTask
            : ValidationResult.InvalidTask("--board, --kernel and --application are needed; dotnet test in the project of the tests gives them");

    /// <summary>What the options say.</summary>
    internal static TestHostSettings Settings(ICommandLineOptions options)
    {
        string application = Path.GetFullPath(Value(options, Application)!);
        string directory = Value(options, ProjectDirectory) ?? Path.GetDirectoryName(application)!;
        TestHostSettings settings = new()
        {
            Board = BoardCatalog.Find(Value(options, Board)!)!,
            Kernel = Value(options, Kernel)!,
            Application = application,
            ProjectDirectory = directory,
            SourceRoot = Value(options, SourceRoot) ?? directory,
        };
        return Value(options, TimeLimit) is { } limit ? settings with { TimeLimit = TimeSpan.FromMilliseconds(int.Parse(limit, CultureInfo.InvariantCulture)) } : settings;
    }

    /// <summary>The argument of an option; null if it is not given.</summary>
    internal static string? Value(ICommandLineOptions options, string name) =>
        options.TryGetOptionArgumentList(name, out string[]? arguments) && arguments is [string value, ..] ? value : null;
}
