// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;
using Tock.Cli.Setup;
using Tock.Emulation;
using Tock.Emulation.Boards;

namespace Tock.Cli.Benchmarking;

/// <summary>Runs a board from reset on and sees every instruction it executes.</summary>
/// <remarks>
/// Time on the board is counted in instructions, and nothing outside acts on it, so that a run is the same each time. QEMU writes its
/// log to its standard error, which is read here as it comes; nothing is kept.
/// </remarks>
public sealed class TracedBoard
{
    // Far more than a benchmark takes; a kernel that hangs or faults must not hang the tool.
    private const long MostInstructions = 100_000_000;
    private static readonly TimeSpan s_longestSilence = TimeSpan.FromSeconds(60);

    private readonly BoardDescription _board;
    private readonly string _kernelElf;
    private readonly ReadOnlyMemory<byte> _applications;
    private readonly int _timeShift;

    /// <summary>Describes a run.</summary>
    /// <param name="board">The board.</param>
    /// <param name="kernelElf">Path of the kernel's ELF file.</param>
    /// <param name="applications">What the application flash holds.</param>
    /// <param name="timeShift">An instruction takes two to this power nanoseconds.</param>
    public TracedBoard(BoardDescription board, string kernelElf, ReadOnlyMemory<byte> applications, int timeShift)
    {
        _board = board;
        _kernelElf = kernelElf;
        _applications = applications;
        _timeShift = timeShift;
    }

    /// <summary>Runs the board.</summary>
    /// <param name="executed">Called with the address of each executed instruction; returns false to end the run.</param>
    /// <param name="stop">Ends the run early.</param>
    /// <returns>What the board sent on its first serial line.</returns>
    /// <exception cref="ToolException">The emulator cannot be started, ended by itself, or the run does not come to its end.</exception>
    public async Task<string> RunAsync(Func<uint, bool> executed, CancellationToken stop)
    {
        DirectoryInfo folder = Directory.CreateTempSubdirectory("tock-");
        try
        {
            string serial = Path.Combine(folder.FullName, "serial");
            string flash = Path.Combine(folder.FullName, "applications.bin");
            await File.WriteAllBytesAsync(flash, _applications, stop).ConfigureAwait(false);
            using ChildProcess emulator = ChildProcess.Start(RequiredTool.Emulator.Command, Arguments(serial, flash));
            string? failure = await FollowAsync(emulator, executed, stop).ConfigureAwait(false);
            string sent = File.Exists(serial) ? await File.ReadAllTextAsync(serial, Encoding.Latin1, stop).ConfigureAwait(false) : string.Empty;
            return failure is null ? sent : throw new ToolException(failure + LastLine(sent), "run the same applications with ./tock run --tbf to see what they do");
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static string LastLine(string sent) =>
        sent.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) is [.., string last] ? $"; the board said last: {last}" : string.Empty;

    private static async Task<string?> FollowAsync(ChildProcess emulator, Func<uint, bool> executed, CancellationToken stop)
    {
        bool over = false;
        long count = 0;
        TraceReader reader = new(address =>
        {
            count++;
            over = over || !executed(address);
        });
        List<string> messages = [];
        using CancellationTokenSource silence = CancellationTokenSource.CreateLinkedTokenSource(stop);
        try
        {
            while (!over)
            {
                // Arming a timer for every line would take longer than reading it.
                if (count % 4096 == 0)
                {
                    silence.CancelAfter(s_longestSilence);
                }

                string? line = await emulator.StandardError.ReadLineAsync(silence.Token).ConfigureAwait(false);
                if (line is null)
                {
                    int code = await emulator.WaitForExitAsync(stop).ConfigureAwait(false);
                    return $"the emulator ended by itself with exit code {code}: {string.Join(" | ", messages.Take(6))}";
                }

                if (!reader.Take(line) && !QemuMessages.IsHarmless(line))
                {
                    messages.Add(line.TrimEnd());
                }

                if (count > MostInstructions)
                {
                    return $"the benchmark did not come to its end within {MostInstructions} instructions";
                }
            }
        }
        catch (OperationCanceledException) when (!stop.IsCancellationRequested)
        {
            return "the board sleeps for ever before the benchmark's end";
        }

        return null;
    }

    private List<string> Arguments(string serial, string flash) =>
    [
        "-M", _board.Machine!,
        "-display", "none",
        "-monitor", "none",
        "-nic", "none",
        "-serial", $"file:{serial}",
        "-kernel", _kernelElf,
        "-device", string.Create(CultureInfo.InvariantCulture, $"loader,file={flash.Replace(",", ",,", StringComparison.Ordinal)},addr=0x{_board.ApplicationFlash.Start:x},force-raw=on"),
        // sleep=off: a sleeping processor wakes at the next timer's time at once.
        "-icount", string.Create(CultureInfo.InvariantCulture, $"shift={_timeShift},align=off,sleep=off"),
        "-singlestep",
        "-d", "exec,nochain",
    ];
}
