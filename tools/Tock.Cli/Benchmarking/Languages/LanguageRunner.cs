// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Cli.Console;
using Tock.Emulation.Boards;
using Tock.Tbf;

namespace Tock.Cli.Benchmarking.Languages;

/// <summary>Builds the programs of <see cref="LanguageCatalog"/>, and runs each alone on the board.</summary>
public sealed class LanguageRunner
{
    private readonly Repository _repository;
    private readonly Builder _builder;
    private readonly ToolConsole _console;
    private readonly BoardDescription _board;
    private readonly string _configuration;

    /// <summary>Creates a runner for a board.</summary>
    public LanguageRunner(Repository repository, Builder builder, ToolConsole console, BoardDescription board, string configuration)
    {
        _repository = repository;
        _builder = builder;
        _console = console;
        _board = board;
        _configuration = configuration;
    }

    /// <summary>Does it all.</summary>
    /// <exception cref="ToolException">A build failed, a program did not come to its end, or not all variants of one say the same.</exception>
    public async Task<IReadOnlyList<ProgramResult>> RunAsync(CancellationToken stop)
    {
        List<BuildTarget> targets = [BuildTarget.Kernel(_repository, _board, _configuration)];
        targets.AddRange(LanguageCatalog.All.SelectMany(program => program.Variants).Select(variant => BuildTarget.Application(_repository, ApplicationOf(variant), _configuration)));
        await _builder.BuildAsync(targets, _configuration).ConfigureAwait(false);

        List<ProgramResult> results = [];
        foreach (LanguageProgram program in LanguageCatalog.All)
        {
            List<VariantResult> variants = [];
            foreach (ProgramVariant variant in program.Variants)
            {
                variants.Add(await _console.ProgressAsync($"Measuring: {variant.Name}", () => MeasureAsync(program, variant, stop)).ConfigureAwait(false));
            }

            foreach (VariantResult other in variants.Where(variant => variant.Said != variants[0].Said))
            {
                throw new ToolException($"{other.Variant.Name} says '{other.Said}', and {variants[0].Variant.Name} '{variants[0].Said}'", "a comparison is of programs that do the same");
            }

            results.Add(new ProgramResult(program, variants));
        }

        return results;
    }

    private Application ApplicationOf(ProgramVariant variant) => new(
        variant.Name, Path.Combine(_repository.Root, variant.Folder, $"{variant.Name}.csproj"), string.Empty, string.Empty, IsOfTheTour: false);

    private async Task<VariantResult> MeasureAsync(LanguageProgram program, ProgramVariant variant, CancellationToken stop)
    {
        Application application = ApplicationOf(variant);
        BenchmarkFlash flash = BenchmarkFlash.Of(_board, _repository, _configuration, [application]);
        PlacedApplication placed = flash.Applications[0];
        MarkCounter counter = new([.. variant.Marks.Select(mark => Find(placed, mark))]);
        uint exit = Find(placed, variant.Exit);
        bool Execute(uint address)
        {
            if (placed.Flash.Contains(address))
            {
                counter.Take(address);
            }

            return address != exit;
        }

        TracedBoard board = new(_board, _board.KernelElf(_repository.Root, _configuration), flash.Bytes, timeShift: 0);
        string sent = await board.RunAsync(Execute, stop).ConfigureAwait(false);
        string said = string.Join('\n', sent.Split('\n', StringSplitOptions.TrimEntries).Where(line => line.StartsWith(program.Key + ": ", StringComparison.Ordinal)));
        if (!counter.IsComplete || said.Length == 0)
        {
            throw new ToolException($"{variant.Name} came to its end without its marks, or said nothing: {sent.Trim()}", $"look at {variant.Folder}");
        }

        TbfProgram image = BinaryFile.Read(application.TbfPath(_repository, _configuration)).Contents.Program;
        return new VariantResult(variant, image.BinaryEnd, image.MinimumRamSize, counter.Counts, said);
    }

    private static uint Find(PlacedApplication application, string symbol) =>
        application.Find(symbol) ?? throw new ToolException($"{application.Name} has no symbol '{symbol}'", "name the place in its source, or another one in LanguageCatalog");
}
