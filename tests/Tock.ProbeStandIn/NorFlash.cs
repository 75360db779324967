// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Globalization;

namespace Tock.ProbeStandIn;

/// <summary>
/// The flash of a chip in a file, with the ways of NOR flash: erasing sets all bits of a page, programming clears bits and sets none. Each is done in
/// two halves, and before each half something can happen. The steps are counted over all runs of the stand-in.
/// </summary>
internal sealed class NorFlash : IDisposable
{
    private readonly StandInSettings _settings;
    private readonly string _counter;
    private readonly FileStream _file;

    private NorFlash(StandInSettings settings, string folder, FileStream file)
    {
        _settings = settings;
        _counter = Path.Combine(folder, "steps");
        _file = file;
    }

    /// <summary>Opens the flash.</summary>
    /// <returns>Null if another run has the probe.</returns>
    internal static NorFlash? Open(StandInSettings settings, string folder)
    {
        try
        {
            return new NorFlash(settings, folder, new FileStream(Path.Combine(folder, "flash.bin"), FileMode.Open, FileAccess.ReadWrite, FileShare.None, bufferSize: 0));
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>Whether the probe was unplugged in an earlier run; it stays so until the settings are changed.</summary>
    internal static bool IsUnplugged(StandInSettings settings, string folder) => settings.UnplugAt >= 0 && StepsOf(Path.Combine(folder, "steps")) > settings.UnplugAt;

    internal bool Contains(uint address, int length) =>
        address >= _settings.FlashStart && address - _settings.FlashStart + (long)length <= _settings.FlashSize;

    /// <summary>Reads the chip's memory; where nothing is it reads as 0.</summary>
    internal byte[] Read(uint address, int length)
    {
        byte[] bytes = new byte[length];
        if (Contains(address, length))
        {
            _file.Position = address - _settings.FlashStart;
            _file.ReadExactly(bytes);
        }
        else if (_settings.NumberAddress != 0 && address == _settings.NumberAddress)
        {
            _settings.Number.AsSpan(0, Math.Min(length, _settings.Number.Length)).CopyTo(bytes);
        }

        return bytes;
    }

    internal void Erase(uint page) => InHalves(page, [.. Enumerable.Repeat((byte)0xFF, _settings.PageSize)], (old, _) => 0xFF);

    internal void Program(uint address, byte[] bytes)
    {
        // By pages, as the loaders do that run on the chip.
        for (int at = 0; at < bytes.Length; at += _settings.PageSize)
        {
            InHalves(address + (uint)at, bytes[at..Math.Min(at + _settings.PageSize, bytes.Length)], (old, wanted) => (byte)(old & wanted));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file.Dispose();

    private static int StepsOf(string counter) => File.Exists(counter) ? int.Parse(File.ReadAllText(counter), CultureInfo.InvariantCulture) : 0;

    private void InHalves(uint address, byte[] wanted, Func<byte, byte, byte> change)
    {
        byte[] bytes = Read(address, wanted.Length);
        int half = bytes.Length / 2;
        foreach ((int from, int to) in new[] { (0, half), (half, bytes.Length) })
        {
            Step();
            for (int at = from; at < to; at++)
            {
                bytes[at] = change(bytes[at], wanted[at]);
                if (_settings.Trouble == Trouble.WornOut && address + (uint)at == _settings.StuckAddress)
                {
                    bytes[at] &= 0xFE;
                }
            }

            _file.Position = address - _settings.FlashStart;
            _file.Write(bytes);
        }
    }

    private void Step()
    {
        int step = StepsOf(_counter);
        File.WriteAllText(_counter, (step + 1).ToString(CultureInfo.InvariantCulture));
        if (step == _settings.UnplugAt)
        {
            throw new UnpluggedException();
        }

        if (step == _settings.KillAt)
        {
            // The fourth entry is the parent; the name before it stands in brackets and can have blanks.
            string status = File.ReadAllText("/proc/self/stat");
            string parent = status[(status.LastIndexOf(')') + 2)..].Split(' ')[1];
            using Process process = Process.GetProcessById(int.Parse(parent, CultureInfo.InvariantCulture));
            process.Kill();
            process.WaitForExit();
        }
    }
}
