// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;
using Tock.Installer;
using Tock.Installer.Probes;
using Tock.ProbeStandIn;
using Tock.Tbf.Flash;

namespace Tock.Cli.Tests.Probes;

/// <summary>
/// The real OpenOCD, with a probe and a chip that it makes up itself, and the stand-in are given the same commands and answer the same. Reading is left
/// out: that made-up chip cannot be read.
/// </summary>
public sealed class RealOpenOcdTests : IDisposable
{
    private const string Configuration = """
        adapter driver dummy
        transport select jtag
        jtag newtap made-up cpu -irlen 4
        target create made-up.cpu testee -chain-position made-up.cpu
        flash bank made-up.flash faux 0x01000000 0x100000 0 0 made-up.cpu
        """;

    private readonly string _folder = Directory.CreateTempSubdirectory("tock openocd-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [OpenOcdFact]
    public async Task Stand_in_answers_as_the_real_one()
    {
        string page = Path.Combine(_folder, "page.bin");
        await File.WriteAllBytesAsync(page, new byte[0x1_0000]);
        string[] commands =
        [
            "flash probe 0",
            "dict get [lindex [flash list] 0] base",
            "dict get [lindex [flash list] 0] size",
            "reset init",
            "flash erase_address 0x01010000 0x10000",
            "flash erase_address 0x01010000 0x400",
            "flash erase_address 0x00010000 0x10000",
            $"flash write_image {{{page}}} 0x01010000 bin",
            $"flash write_image {{{page}.missing}} 0x01010000 bin",
            "nonsense",
        ];
        using StandInBoard standIn = new(new StandInSettings { FlashStart = 0x0100_0000, FlashSize = 0x10_0000, PageSize = 0x1_0000 }, "openocd");
        List<string> answers = await AskAsync(Board("made-up.cfg", Configuration), commands, standIn.ProgramPath("openocd"));
        Assert.Equal(answers, await AskAsync(Board("made-up.cfg", Configuration), commands, "openocd"));
        Assert.Contains("mend its page size", answers[5], StringComparison.Ordinal);
        Assert.Contains("no flash where the description", answers[6], StringComparison.Ordinal);
    }

    [OpenOcdFact]
    public async Task What_hinders_the_real_one_from_starting_is_told()
    {
        InstallerException problem = await Assert.ThrowsAsync<InstallerException>(() => AskAsync(Board("empty.cfg", "adapter driver nonsense"), ["flash probe 0"], "openocd"));
        Assert.Contains("openocd could not reach made-up", problem.Message, StringComparison.Ordinal);
        ProbedBoard lacking = Board("x.cfg", "") with { OpenOcdConfiguration = ["board/there-is-none.cfg"] };
        problem = await Assert.ThrowsAsync<InstallerException>(() => AskAsync(lacking, ["flash probe 0"], "openocd"));
        Assert.Contains("lacks a configuration file", problem.Message, StringComparison.Ordinal);
        Assert.Contains("Can't find board/there-is-none.cfg", problem.Message, StringComparison.Ordinal);
    }

    // The answers without figures of time and names of chips; of failures the message.
    private static async Task<List<string>> AskAsync(ProbedBoard board, string[] commands, string program)
    {
        List<string> answers = [];
        await using OpenOcdSession session = OpenOcdSession.Start(board, program);
        foreach (string command in commands)
        {
            try
            {
                string answer = Regex.Replace(await session.RunAsync(command, "reach"), " in [0-9.]+s .*| '[a-z]+'", "");
                // A reset tells of the chain of chips, which the real one finds empty.
                answers.Add(command == "reset init" ? "" : answer);
            }
            catch (InstallerException e) when (answers.Count != 0)
            {
                answers.Add($"{e.Message}; {e.NextStep}");
            }
        }

        return answers;
    }

    private ProbedBoard Board(string file, string configuration)
    {
        string path = Path.Combine(_folder, file);
        File.WriteAllText(path, configuration);
        return new ProbedBoard { Name = "made-up", Flash = new FlashArea(0x0100_0000, 0x10_0000), PageSize = 0x1_0000, OpenOcdConfiguration = [path] };
    }
}
