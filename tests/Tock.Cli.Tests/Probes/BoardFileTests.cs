// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;
using Tock.Emulation.Boards;

namespace Tock.Cli.Tests.Probes;

/// <summary>Descriptions of boards that are wrong: each is refused with what is wrong in it.</summary>
public sealed class BoardFileTests : IDisposable
{
    private const string Good = """
        { "name": "x", "flash": ["0x0", "0x10000"], "ram": ["0x20000000", "4096"], "applicationFlash": ["0x8000", "0x8000"], "flashPageSize": 1024, "stLink": true }
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tock board-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public void Good_one_is_taken_and_files_beside_it_are_found()
    {
        File.WriteAllText(Path.Combine(_folder, "mine.cfg"), "");
        BoardDescription board = Read(Good.Replace("\"stLink\": true", "\"openOcd\": [\"mine.cfg\", \"target/stm32f3x.cfg\"], \"openOcdBank\": 1", StringComparison.Ordinal));
        Assert.Equal("64 KiB flash, 4 KiB RAM", board.Summary);
        Assert.Equal([Path.Combine(_folder, "mine.cfg"), "target/stm32f3x.cfg"], board.Probe!.OpenOcdConfiguration);
        Assert.Equal(1, board.Probe.OpenOcdBank);
        Assert.False(board.Probe.HasStLink);
    }

    [Theory]
    [InlineData("\"name\": \"x\"", "\"name\": \"\"", "it says no \"name\"")]
    [InlineData("\"0x10000\"", "\"64k\"", "\"flash\" is an address and a length")]
    [InlineData("\"4096\"", "\"0\"", "\"ram\" is an address and a length")]
    [InlineData("[\"0x8000\", \"0x8000\"]", "[\"0x8000\"]", "\"applicationFlash\" is an address and a length")]
    [InlineData("[\"0x8000\", \"0x8000\"]", "[\"0x8000\", \"0x9000\"]", "\"applicationFlash\" lies in \"flash\"")]
    [InlineData("[\"0x8000\", \"0x8000\"]", "[\"0x8200\", \"0x400\"]", "begin and end at whole pages")]
    [InlineData("1024", "1000", "\"flashPageSize\"")]
    [InlineData("1024", "0", "\"flashPageSize\"")]
    [InlineData("\"stLink\": true", "\"stLink\": false", "neither \"openOcd\" nor \"stLink\"")]
    [InlineData("\"stLink\": true", "\"openOcd\": [null]", "\"openOcd\" and \"usbIds\" are lists of texts")]
    [InlineData("\"stLink\": true", "\"openOcd\": [\"\"]", "\"openOcd\" and \"usbIds\" are lists of texts")]
    [InlineData("\"stLink\": true", "\"stLink\": true, \"usbIds\": [null]", "\"openOcd\" and \"usbIds\" are lists of texts")]
    [InlineData("\"stLink\": true", "\"openOcd\": null", "openOcd")]
    [InlineData("\"4096\"", "null", "\"ram\" is an address and a length")]
    [InlineData("\"ram\"", "\"rom\"", "rom")]
    [InlineData("{", "[", "does not describe a board")]
    public void Wrong_one_is_refused_with_what_is_wrong(string part, string wrong, string what)
    {
        EmulationException problem = Assert.Throws<EmulationException>(() => Read(Good.Replace(part, wrong, StringComparison.Ordinal)));
        Assert.Contains(what, problem.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Missing_one_is_refused() => Assert.Contains("cannot be read", Assert.Throws<EmulationException>(() => BoardFile.Read(Path.Combine(_folder, "none.json"))).Message, StringComparison.Ordinal);

    private BoardDescription Read(string text)
    {
        string path = Path.Combine(_folder, "board.json");
        File.WriteAllText(path, text);
        return BoardFile.Read(path);
    }
}
