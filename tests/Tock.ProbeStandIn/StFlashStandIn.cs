// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.ProbeStandIn;

/// <summary>Answers as st-flash 1.7 does to reading and writing.</summary>
internal sealed class StFlashStandIn(StandInSettings settings, string folder)
{
    private const int Failed = 255;

    internal int Run(string[] arguments)
    {
        if (arguments is ["--version"])
        {
            Console.WriteLine("v1.7.0");
            return 0;
        }

        List<string> rest = [.. arguments];
        string? serial = null;
        if (rest is ["--serial", _, ..])
        {
            serial = rest[1];
            rest.RemoveRange(0, 2);
        }

        bool resets = rest.Remove("--reset");
        if (rest is not (["read", _, _, _] or ["write", _, _]))
        {
            Console.WriteLine("invalid command line");
            return Failed;
        }

        Console.WriteLine("st-flash 1.7.0");
        if (settings.Trouble == Trouble.NoProbe || (serial is not null && serial != settings.Serial))
        {
            Log("WARN usb.c", "Couldn't find any ST-Link devices");
            return Failed;
        }

        if (settings.Trouble == Trouble.NoPermission)
        {
            Log("ERROR usb.c", "Could not open USB device 0x0483:0x374b, access error.");
            Log("WARN usb.c", "Couldn't find any ST-Link devices");
            return Failed;
        }

        using NorFlash? flash = NorFlash.Open(settings, folder);
        if (flash is null)
        {
            Log("WARN usb.c", "Stlink usb device found, but unable to claim (probably already in use?)");
            return Failed;
        }

        if (settings.Trouble == Trouble.NoChip)
        {
            Log("ERROR common.c", "Can not connect to target. Please use 'connect under reset' and try again");
            Console.WriteLine("Failed to connect to target");
            return Failed;
        }

        string pages = settings.PageSize < 1024 ? $"{settings.PageSize} byte" : $"{settings.PageSize / 1024} KiB";
        Log("INFO common.c", $"F30x: 40 KiB SRAM, {settings.FlashSize / 1024} KiB flash in at least {pages} pages.");
        try
        {
            return rest[0] == "read" ? Read(flash, rest[1], Number(rest[2]), (int)Number(rest[3])) : Write(flash, rest[1], Number(rest[2]), resets);
        }
        catch (UnpluggedException)
        {
            Console.Error.WriteLine("[!] send_recv send request failed: LIBUSB_ERROR_NO_DEVICE");
            Console.Error.WriteLine("[!] send_recv STLINK_JTAG_WRITEDEBUG_32BIT");
            Console.WriteLine("stlink_fwrite_flash() == -1");
            return Failed;
        }
    }

    private static int Read(NorFlash flash, string path, uint address, int length)
    {
        Log("INFO common.c", $"read from address 0x{address:x8} size {length}");
        File.WriteAllBytes(path, flash.Read(address, length));
        return 0;
    }

    private int Write(NorFlash flash, string path, uint address, bool resets)
    {
        if (!flash.Contains(address, 1))
        {
            Console.WriteLine("Unknown memory region");
            return Failed;
        }

        byte[] bytes = File.ReadAllBytes(path);
        Console.WriteLine($"file {path} md5 checksum: 0, stlink checksum: 0x00000000");
        Log("INFO common.c", $"Attempting to write {bytes.Length} (0x{bytes.Length:x}) bytes to stm32 address: {address} (0x{address:x})");
        if ((address - settings.FlashStart) % settings.PageSize != 0)
        {
            Log("ERROR common.c", $"addr not a multiple of current pagesize ({settings.PageSize} bytes), not supported, check page start address");
            return Fail();
        }

        // It erases the page that each address is in, so more than the file has if that ends within a page.
        int count = 0;
        for (uint page = address; page < address + (uint)bytes.Length; page += (uint)settings.PageSize, count++)
        {
            if (settings.Trouble == Trouble.Locked)
            {
                Log("ERROR common.c", "Flash memory is write protected");
                Log("ERROR common.c", $"Failed to erase_flash_page(0x{page:x}) == -1");
                return Fail();
            }

            flash.Erase(page);
            Log("INFO common.c", $"Flash page at addr: 0x{page:x8} erased");
        }

        Log("INFO common.c", $"Finished erasing {count} pages of {settings.PageSize} (0x{settings.PageSize:x}) bytes");
        flash.Program(address, bytes);
        Log("INFO common.c", "Starting verification of write complete");
        int wrong = flash.Read(address, bytes.Length).AsSpan().CommonPrefixLength(bytes);
        if (wrong != bytes.Length)
        {
            Log("ERROR common.c", $"Verification of flash failed at offset: {wrong / settings.PageSize * settings.PageSize}");
            return Fail();
        }

        Log("INFO common.c", "Flash written and verified! jolly good!");

        // Without a reset the core runs where the second word of the file points.
        File.WriteAllText(Path.Combine(folder, "core"), resets ? "reset" : "lost");
        return 0;
    }

    private static int Fail()
    {
        Console.WriteLine("stlink_fwrite_flash() == -1");
        return Failed;
    }

    private static void Log(string place, string text) =>
        Console.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{DateTime.Now:yyyy-MM-ddTHH:mm:ss} {place}: {text}"));

    private static uint Number(string text) => uint.Parse(text.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);
}
