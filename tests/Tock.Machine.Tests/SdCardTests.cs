// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What applications read from an SD card is what is on it, and what they write is on it when the board is off.</summary>
public sealed class SdCardTests : IDisposable
{
    private const int SectorSize = 512;

    private static readonly TimeSpan s_limit = Seconds.Of(60);

    private readonly string _image = Path.Combine(Path.GetTempPath(), Path.GetRandomFileName());

    public void Dispose() => File.Delete(_image);

    [Fact]
    public async Task Sectors_are_read_and_written_for_two_applications_at_once()
    {
        byte[] image = NewImage(1 << 20);
        byte[] first = Sector("the first sector");
        byte[] second = Sector("and another one.");
        first.CopyTo(image, 8 * SectorSize);
        second.CopyTo(image, 2000 * SectorSize);
        await File.WriteAllBytesAsync(_image, image);
        await using (Emulation.Machine machine = await StartAsync(Application('A', 8), Application('B', 2000)))
        {
            await machine.WaitForTextAsync("card A: copied: OK", s_limit);
            await machine.WaitForTextAsync("card B: copied: OK", s_limit);
            await machine.StopAsync();
            Transcript transcript = Transcript.Of(machine);
            transcript.Has("card A: begins \"the first sector\"");
            transcript.Has("card B: begins \"and another one.\"");
            foreach (char letter in "AB")
            {
                transcript.Has($"card {letter}: 1024 KiB");
                transcript.Has($"card {letter}: beyond: INVAL");
            }
        }

        PutExpected(image, 8, first);
        PutExpected(image, 2000, second);
        Assert.Equal(image, await File.ReadAllBytesAsync(_image));
    }

    [Fact]
    public async Task Sectors_of_a_card_of_high_capacity_are_those_beyond_two_gibibytes_too()
    {
        const long Size = 4L << 30;
        const uint Far = 8_000_000;
        byte[] sector = Sector("far away from it");
        await using (FileStream image = File.Create(_image))
        {
            image.SetLength(Size);
            image.Position = (long)Far * SectorSize;
            await image.WriteAsync(sector);
        }

        await using (Emulation.Machine machine = await StartAsync(Application('A', Far)))
        {
            await machine.WaitForTextAsync("card A: copied: OK", s_limit);
            await machine.StopAsync();
            Transcript.Of(machine).Has("card A: 4194304 KiB");
        }

        byte[] expected = new byte[4 * SectorSize];
        PutExpected(expected, 0, sector);
        byte[] found = new byte[expected.Length];
        await using (FileStream image = File.OpenRead(_image))
        {
            image.Position = (long)Far * SectorSize;
            await image.ReadExactlyAsync(found);
        }

        Assert.Equal(expected, found);
    }

    [Fact]
    public async Task Slot_without_a_card_is_told()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(Application('A', 8));
        await machine.WaitForTextAsync("card A: late: ", s_limit);
        await machine.WaitForTextAsync("\n", s_limit);
        Assert.Equal(
            ["card A: early: RESERVE", "card A: initialised: UNINSTALLED", "card A: installed: 0", "card A: late: UNINSTALLED"],
            Transcript.Of(machine).StartingWith("card A:"));
    }

    [Fact]
    public async Task Display_and_card_share_their_bus()
    {
        byte[] image = NewImage(1 << 20);
        byte[] sector = Sector("beside a picture");
        sector.CopyTo(image, 64 * SectorSize);
        await File.WriteAllBytesAsync(_image, image);
        await using (Emulation.Machine machine = await StartAsync(Application('A', 64), TestApplication.Create("display", "painter", 1, 'P')))
        {
            await machine.WaitForTextAsync("card A: copied: OK", s_limit);
            await machine.WaitForTextAsync("display P: drawn: OK", s_limit);
            Assert.Equal(Screenshot.Expected("display"), await Screenshot.TakeAsync(machine));
            await machine.StopAsync();
        }

        PutExpected(image, 64, sector);
        Assert.Equal(image, await File.ReadAllBytesAsync(_image));
    }

    private static byte[] Application(char letter, uint sector) => TestApplication.Create("sdcard", "card-" + letter, letter, sector);

    private static byte[] NewImage(int size)
    {
        byte[] image = new byte[size];
        for (int index = 0; index < size; index++)
        {
            image[index] = (byte)(index / SectorSize);
        }

        return image;
    }

    /// <summary>A sector that begins with a text and has no two parts alike.</summary>
    private static byte[] Sector(string text)
    {
        byte[] sector = new byte[SectorSize];
        for (int index = 0; index < SectorSize; index++)
        {
            sector[index] = (byte)((index * 13) + (index >> 5));
        }

        Encoding.ASCII.GetBytes(text).CopyTo(sector, 0);
        return sector;
    }

    /// <summary>The sector as it was, twice its bytes from the end on, and the sector again.</summary>
    private static void PutExpected(byte[] image, int first, byte[] sector)
    {
        byte[] reversed = [.. sector.Reverse()];
        for (int index = 0; index < 4; index++)
        {
            (index is 1 or 2 ? reversed : sector).CopyTo(image, (first + index) * SectorSize);
        }
    }

    private Task<Emulation.Machine> StartAsync(params byte[][] applications) =>
        TestBoard.StartAsync(TestBoard.Options(applications) with { SdCardImage = _image });
}
