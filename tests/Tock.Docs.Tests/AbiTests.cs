// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text.RegularExpressions;
using Tock.Abi;

namespace Tock.Docs.Tests;

/// <summary>Everything that is written from abi/tock.json is as that says, and the description does not contradict itself.</summary>
public sealed class AbiTests
{
    private static readonly AbiDescription s_abi = AbiDescription.Parse(File.ReadAllText(Path.Combine(Document.Root, AbiDescription.Path)));

    public static TheoryData<string> Files => [.. GeneratedFile.From(s_abi, Document.Root).Select(file => file.Path)];

    [Theory]
    [MemberData(nameof(Files))]
    public void GeneratedFile_IsAsTheDescriptionSays(string path) =>
        Assert.True(
            GeneratedFile.From(s_abi, Document.Root).Single(file => file.Path == path).IsUpToDate(Document.Root),
            $"{path} is not what abi/tock.json says; run: dotnet run --project tools/Tock.Abi");

    [Fact]
    public void Numbers_AreGivenOnce()
    {
        Assert.All([s_abi.Classes, s_abi.Yields, s_abi.Exits, s_abi.MemoryOperations, s_abi.Variants, s_abi.Errors], Unique);
        Assert.Equal(s_abi.Drivers.Count, s_abi.Drivers.Select(driver => driver.Number).Distinct().Count());
        Assert.All(s_abi.Drivers, driver => Unique(driver.Commands));
        Assert.All(s_abi.Drivers, driver => Assert.Equal(0u, driver.Commands[0].Number));
    }

    public static TheoryData<string> Boards => [.. s_abi.Drivers.SelectMany(driver => driver.Boards).Distinct()];

    [Theory]
    [MemberData(nameof(Boards))]
    public void Board_ServesExactlyTheDriversDescribed(string name)
    {
        string boards = Path.Combine(Document.Root, "boards");
        // The last thing that a board does is to boot by its name.
        string board = Directory.GetFiles(boards, "Board.cs", SearchOption.AllDirectories).Select(File.ReadAllText)
            .Single(source => source.Contains($"\"{name}\"u8", StringComparison.Ordinal));
        board += string.Concat(Directory.GetFiles(Path.Combine(boards, "Components"), "*.cs")
            .Where(component => board.Contains($"{Path.GetFileNameWithoutExtension(component)}.Create", StringComparison.Ordinal))
            .Select(File.ReadAllText));
        string[] served = [.. Regex.Matches(board, @"(?:new |static |ConsoleDriver\.)([A-Z]\w+)Driver(?:Number)?\b|([A-Z]\w+)Driver \w+ = new").Select(match => match.Groups[1].Value + match.Groups[2].Value).Distinct().Order()];
        Assert.Equal([.. s_abi.Drivers.Where(driver => driver.Boards.Contains(name)).Select(driver => driver.Name).Order()], served);
    }

    /// <summary>The file that a driver is said to be in is the one that serves its number; what it answers is tested with the capsules.</summary>
    [Fact]
    public void Drivers_AreWhereTheDescriptionSays()
    {
        Assert.All(
            s_abi.Drivers,
            driver => Assert.Contains(
                $"{driver.Name}Abi.DriverNumber", File.ReadAllText(Path.Combine(Document.Root, driver.Source)), StringComparison.Ordinal));
    }

    /// <summary>Applications reach a serial line by the functions of the console (userland/c/line.c).</summary>
    [Fact]
    public void SerialLine_HasTheNumbersOfTheConsole()
    {
        AbiDriver console = s_abi.Drivers.Single(driver => driver.Name == "Console");
        AbiDriver line = s_abi.Drivers.Single(driver => driver.Name == "SerialLine");
        Assert.Equal(Numbers(console.Commands), Numbers(line.Commands));
        Assert.Equal(Numbers(console.Upcalls), Numbers(line.Upcalls));
        Assert.Equal(Numbers(console.Buffers), Numbers(line.Buffers));

        static IEnumerable<(uint Number, string Name)> Numbers(IEnumerable<AbiEntry> entries) => entries.Select(entry => (entry.Number, entry.Name));
    }

    /// <summary>The C library's numbers are the ones in the svc instructions it makes.</summary>
    [Fact]
    public void Library_MakesEveryClassOfSystemCall()
    {
        string source = File.ReadAllText(Path.Combine(Document.Root, "userland", "c", "syscalls.c"));
        uint[] made = [.. Regex.Matches(source, @"SYSTEM_CALL\((\d)").Select(match => uint.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture)).Distinct().Order()];
        Assert.Equal([.. s_abi.Classes.Select(entry => entry.Number)], made);
    }

    private static void Unique(IReadOnlyList<AbiEntry> entries)
    {
        Assert.Equal(entries.Count, entries.Select(entry => entry.Number).Distinct().Count());
        Assert.Equal(entries.Count, entries.Select(entry => entry.Name).Distinct().Count());
    }
}
