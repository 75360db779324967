// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Emulation;
using Tock.Emulation.Boards;

namespace Tock.Cli.Running;

/// <summary>The files that hold what an emulated board's memories do. While the board has one, no other board can.</summary>
internal sealed class DeviceFiles : IDisposable
{
    // The size of a card that is made: a power of two, as the emulator wants it, and quickly read.
    private const int NewCardSize = 1024 * 1024;

    private readonly List<FileStream> _held = [];

    /// <summary>Gets the EEPROM's contents as a device of the bus; null for a board without.</summary>
    internal BusDevice? Eeprom { get; private init; }

    /// <summary>Gets the path of the SD card's image; null for an empty slot.</summary>
    internal string? SdCard { get; private init; }

    /// <summary>Makes the files that are not there, and holds them.</summary>
    /// <param name="board">The board.</param>
    /// <param name="eeprom">The EEPROM's file, or null.</param>
    /// <param name="sdCard">The card's file, or null.</param>
    /// <exception cref="ToolException">One cannot be used.</exception>
    internal static DeviceFiles Open(BoardDescription board, string? eeprom, string? sdCard)
    {
        DeviceFiles files = new()
        {
            Eeprom = eeprom is null ? null : Try("EEPROM", () => BusDevice.Eeprom("eeprom", board.Eeprom!.Address, board.Eeprom.Size, Path.GetFullPath(eeprom))),
            SdCard = sdCard is null ? null : Try("SD card", () => Card(Path.GetFullPath(sdCard))),
        };
        try
        {
            files.Hold("EEPROM", "--eeprom", files.Eeprom?.ContentFile);
            files.Hold("SD card", "--sd", files.SdCard);
            return files;
        }
        catch
        {
            files.Dispose();
            throw;
        }
    }

    /// <summary>Lets other boards have them.</summary>
    public void Dispose() => _held.ForEach(file => file.Dispose());

    private static T Try<T>(string what, Func<T> use)
    {
        try
        {
            return use();
        }
        catch (Exception e) when (e is EmulationException or IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"the {what}'s file cannot be used: {e.Message}", exitCode: ExitCode.Usage);
        }
    }

    private static string Card(string path)
    {
        FileInfo file = new(path);
        if (!file.Exists)
        {
            file.Directory?.Create();
            File.WriteAllBytes(path, new byte[NewCardSize]);
        }
        else if (!System.Numerics.BitOperations.IsPow2(file.Length))
        {
            throw new EmulationException($"{path} has {file.Length} bytes, and the emulator wants a power of two: name another file, or one that is not there yet");
        }

        return path;
    }

    // Two boards on one memory would undo each other's writes: the emulator writes the whole of what it has.
    private void Hold(string what, string option, string? file)
    {
        if (file is null)
        {
            return;
        }

        try
        {
            _held.Add(new FileStream(file, FileMode.Open, FileAccess.ReadWrite, FileShare.None));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException(
                $"the {what}'s file cannot be used, perhaps because another board uses it: {e.Message}", $"./tock run {option} ANOTHER_FILE");
        }
    }
}
