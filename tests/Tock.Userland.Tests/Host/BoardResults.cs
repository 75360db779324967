// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Concurrent;
using System.Reflection;
using Tock.Emulation;
using Tock.Emulation.Boards;
using Tock.Tbf;
using Tock.Tbf.Elf;
using Tock.Tbf.Flash;

namespace Tock.Userland.Tests.Host;

/// <summary>What the checks printed on the emulated board. Each group of checks is an application, which is run once, alone.</summary>
public sealed class BoardResults
{
    private const string Last = "checks: over";

    private static readonly TimeSpan s_limit = TimeSpan.FromSeconds(120);

    private readonly ConcurrentDictionary<string, Lazy<Task<Dictionary<string, string>>>> _runs = [];

    /// <summary>The names of the groups, which are those of the folders of checks.</summary>
    internal static IEnumerable<string> Groups => Directory.EnumerateDirectories(Sources).Select(folder => Path.GetFileName(folder)!).Order(StringComparer.Ordinal);

    /// <summary>Where the checks' sources are.</summary>
    internal static string Sources => Path.Combine(Root, "tests", "Tock.Userland.Tests", "Checks");

    private static string Root { get; } = typeof(BoardResults).Assembly.GetCustomAttributes<AssemblyMetadataAttribute>()
        .Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The path of the Tock binary of a group.</summary>
    internal static string Application(string group)
    {
        string application = $"checks-{group.ToLowerInvariant()}";
        return Path.Combine(Root, "artifacts", "bin", application, "release", application + ".tbf");
    }

    /// <summary>What a check printed; null where it printed nothing.</summary>
    internal async Task<string?> FindAsync(string group, string name)
    {
        Dictionary<string, string> lines = await _runs.GetOrAdd(group, key => new(() => RunAsync(key))).Value;
        return lines.GetValueOrDefault(name);
    }

    private static async Task<Dictionary<string, string>> RunAsync(string group)
    {
        BoardDescription board = BoardCatalog.Mps2An386;
        string kernel = board.KernelElf(Root, "Release");
        byte[] tbf = await File.ReadAllBytesAsync(Application(group));
        FlashImage flash = FlashImage.Build(
            new FlashArea(board.ApplicationFlash.Start, board.ApplicationFlash.Length),
            RamArea.OfKernel(ElfImage.Read(await File.ReadAllBytesAsync(kernel)))!.Value,
            [FlashEntry.FromTbf(TbfReader.Read(tbf))],
            FlashOrder.AsGiven);
        await using Machine machine = await Machine.StartAsync(new MachineOptions
        {
            Board = board,
            KernelElf = kernel,
            ApplicationFlash = flash.Bytes,
            Timing = BoardTiming.Deterministic(4),
        });
        await machine.WaitForTextAsync(Last, s_limit);
        Dictionary<string, string> results = [];
        foreach (string line in machine.Serial.ReceivedText().Split('\n'))
        {
            int separator = line.IndexOf('=', StringComparison.Ordinal);
            if (separator > 0)
            {
                results[line[..separator]] = line[(separator + 1)..].TrimEnd('\r');
            }
        }

        return results;
    }
}
