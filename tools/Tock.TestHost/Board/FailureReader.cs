// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Decoding;

namespace Tock.TestHost.Board;

/// <summary>Makes of what the board says about a failure a message and a stack trace with source lines.</summary>
public sealed partial class FailureReader
{
    // The library and the list of tests: of no interest to who reads why a test failed.
    private static readonly string[] s_hidden = ["   at Libtock.Testing.", "   at TockTestTable.", "   at TestProgram.", "   at Assert."];

    private readonly TestHostSettings _settings;
    private readonly PlacedApplication _application;
    private readonly ImageSymbols _symbols;

    /// <summary>Creates it for an application on the board.</summary>
    public FailureReader(TestHostSettings settings, PlacedApplication application)
    {
        ArgumentNullException.ThrowIfNull(settings);
        _settings = settings;
        _application = application;
        _symbols = new ImageSymbols(Path.ChangeExtension(settings.Application, ".elf"), settings.SourceRoot);
    }

    /// <summary>Reads why a test has failed.</summary>
    /// <param name="reasons">What was said about it: the message, then lines of stack traces.</param>
    /// <param name="output">What the kernel and the test have printed; a report of the kernel has addresses in it.</param>
    /// <param name="counter">Where the core was when the test's time was over; null if that is not the reason.</param>
    public async Task<TestFailure> ReadAsync(IReadOnlyList<string> reasons, IReadOnlyList<string> output, uint? counter)
    {
        ArgumentNullException.ThrowIfNull(reasons);
        ArgumentNullException.ThrowIfNull(output);
        int stack = reasons.ToList().FindIndex(IsStackLine);
        string message = string.Join('\n', stack < 0 ? reasons : reasons.Take(stack));
        List<CodeAddress> reported = counter is { } address ? [new CodeAddress(address & ~1u, IsReturn: false)] : [];
        if (stack < 0)
        {
            reported.AddRange(output.SelectMany(ReportLine.CodeAddresses));
        }

        List<string> lines = [.. stack < 0 ? [] : reasons.Skip(stack)];
        List<CodeAddress> named = [.. lines.SelectMany(ReportLine.CodeAddresses)];
        Dictionary<uint, SourcePlace> places = await FindAsync([.. reported.Concat(named).Where(known => _application.Contains(known.Address)).Distinct()]).ConfigureAwait(false);
        List<StackLine> result = [.. reported.Where(known => places.ContainsKey(known.Address)).DistinctBy(known => known.Address).Select(known => FromPlace(places[known.Address]))];
        result.AddRange(lines.Where(line => !s_hidden.Any(hidden => line.StartsWith(hidden, StringComparison.Ordinal))).Select(line => FromText(line, places)));
        return new TestFailure(message, [.. result.Where(line => !s_hidden.Any(hidden => line.Text.StartsWith(hidden, StringComparison.Ordinal)))]);
    }

    private static bool IsStackLine(string line) => line.StartsWith("   at ", StringComparison.Ordinal);

    private async Task<Dictionary<uint, SourcePlace>> FindAsync(CodeAddress[] addresses)
    {
        try
        {
            IReadOnlyList<SourcePlace> places = await _symbols.FindAsync(addresses, _application.Offset).ConfigureAwait(false);
            return places.DistinctBy(place => place.Address).ToDictionary(place => place.Address);
        }
        catch (DecodingException)
        {
            // The addresses themselves are better than nothing.
            return [];
        }
    }

    private StackLine FromPlace(SourcePlace place) => new($"   at {place.Function ?? $"0x{place.Address:x8}"}", Full(place.File, _settings.SourceRoot), place.Line);

    private StackLine FromText(string line, Dictionary<uint, SourcePlace> places)
    {
        Match named = PlacePattern().Match(line);
        if (named.Success)
        {
            return new StackLine(
                named.Groups["text"].Value, Full(named.Groups["file"].Value, _settings.ProjectDirectory), int.Parse(named.Groups["line"].Value, CultureInfo.InvariantCulture));
        }

        Match addressed = AddressPattern().Match(line);
        CodeAddress? address = ReportLine.CodeAddresses(line) is [CodeAddress first, ..] ? first : null;
        return addressed.Success && address is { } known && places.TryGetValue(known.Address, out SourcePlace? place) && place.File is not null
            ? new StackLine(addressed.Groups["text"].Value, Full(place.File, _settings.SourceRoot), place.Line)
            : new StackLine(line);
    }

    private static string? Full(string? file, string directory) => file is null ? null : Path.GetFullPath(file, directory);

    [GeneratedRegex(@"^(?<text>   at .*) in (?<file>\S.*):line (?<line>\d{1,7})\z", RegexOptions.ExplicitCapture)]
    private static partial Regex PlacePattern();

    [GeneratedRegex(@"^(?<text>   at .*) in 0x[0-9a-f]{8}\z", RegexOptions.ExplicitCapture)]
    private static partial Regex AddressPattern();
}
