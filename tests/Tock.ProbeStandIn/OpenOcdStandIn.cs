// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Tock.ProbeStandIn;

/// <summary>Answers as OpenOCD 0.12 does that is given commands over its standard input, with a Stellaris chip behind an FTDI probe.</summary>
internal sealed partial class OpenOcdStandIn(StandInSettings settings, string folder)
{
    private const char EndOfMessage = '\x1a';

    // The names of its own configuration that the tests use; others are files.
    private static readonly string[] s_scripts = ["board/ek-lm3s6965.cfg", "board/stm32f3discovery.cfg"];

    private bool _isHalted;

    internal int Run(string[] arguments)
    {
        Console.Error.Write("Open On-Chip Debugger 0.12.0\nLicensed under GNU GPL v2\nFor bug reports, read\n\thttp://openocd.org/doc/doxygen/bugs.html\n");
        if (arguments is ["--version"])
        {
            return 0;
        }

        string serial = settings.Serial;
        for (int at = 0; at + 1 < arguments.Length; at += 2)
        {
            string value = arguments[at + 1];
            if (arguments[at] == "-f" && !s_scripts.Contains(value) && !File.Exists(value))
            {
                Console.Error.Write($"embedded:startup.tcl:28: Error: Can't find {value}\nin procedure 'script' \nat file \"embedded:startup.tcl\", line 28\n");
                return 1;
            }

            if (arguments[at] == "-c" && value.StartsWith("adapter serial {", StringComparison.Ordinal))
            {
                serial = value["adapter serial {".Length..^1];
            }
        }

        Console.Error.Write("Info : auto-selecting first available session transport \"jtag\". To override use 'transport select <transport>'.\n");
        if (settings.Trouble is Trouble.NoProbe or Trouble.NoPermission || serial != settings.Serial)
        {
            string cause = settings.Trouble == Trouble.NoPermission ? "libusb_open() failed with LIBUSB_ERROR_ACCESS" : "no device found";
            Console.Error.Write($"Error: {cause}\nError: unable to open ftdi device with vid 0403, pid bcd9, description 'Stellaris Evaluation Board', serial '{serial}' at bus location '*'\n\n");
            return 1;
        }

        using NorFlash? flash = NorFlash.Open(settings, folder);
        if (flash is null)
        {
            Console.Error.Write("Error: libusb_claim_interface() failed with LIBUSB_ERROR_BUSY\nError: unable to open ftdi device\n\n");
            return 1;
        }

        Console.Error.Write("Info : accepting 'tcl' connection from pipe\n");
        try
        {
            Serve(flash);
        }
        catch (UnpluggedException)
        {
            Console.Error.Write("Error: unable to purge ftdi rx buffers: LIBUSB_ERROR_NO_DEVICE\nopenocd: mpsse.c:849: mpsse_flush: Assertion failed.\n");
            return 134;
        }

        catch (IOException)
        {
            // Who gave the commands is gone.
        }

        Console.Error.Write("Info : dropped 'tcl' connection\n");
        return 0;
    }

    private void Serve(NorFlash flash)
    {
        using Stream output = Console.OpenStandardOutput();
        using StreamReader input = new(Console.OpenStandardInput(), new UTF8Encoding(false));
        StringBuilder line = new();
        for (int next = input.Read(); next >= 0; next = input.Read())
        {
            if (next != EndOfMessage)
            {
                line.Append((char)next);
                continue;
            }

            output.Write(Encoding.UTF8.GetBytes(Answer(flash, line.ToString()) + EndOfMessage));
            line.Clear();
        }
    }

    // The code of a command and what it said, as "catch" and "capture" have them.
    private string Answer(NorFlash flash, string script)
    {
        Match wrapped = Wrapped().Match(script);
        if (!wrapped.Success)
        {
            return $"invalid command name \"{script.Split(' ')[0]}\"";
        }

        string command = wrapped.Groups["command"].Value;
        File.AppendAllText(Path.Combine(folder, "calls.log"), $"> {command}\n");
        (int code, string said) = Execute(flash, command);
        return string.Create(CultureInfo.InvariantCulture, $"{code} {said}");
    }

    private (int Code, string Said) Execute(NorFlash flash, string command)
    {
        if (settings.Trouble == Trouble.NoChip)
        {
            return (-4, "Error connecting DP: cannot read IDR\nTarget not examined yet\n");
        }

        Match match;
        if (command == "flash probe 0")
        {
            return (0, $"flash 'stellaris' found at 0x{settings.FlashStart:x8}\n");
        }

        if ((match = BankQuestion().Match(command)).Success)
        {
            return (0, string.Create(CultureInfo.InvariantCulture, $"{(match.Groups["key"].Value == "base" ? settings.FlashStart : (uint)settings.FlashSize)}"));
        }

        if (command is "reset init" or "reset run")
        {
            _isHalted = command == "reset init";
            File.WriteAllText(Path.Combine(folder, "core"), _isHalted ? "halted" : "reset");
            return (0, "");
        }

        if ((match = Dump().Match(command)).Success)
        {
            int length = (int)Number(match, "length");
            File.WriteAllBytes(match.Groups["file"].Value, flash.Read(Number(match, "address"), length));
            return (0, $"dumped {length} bytes in 0.010000s (100.000 KiB/s)\n");
        }

        if ((match = Erase().Match(command)).Success)
        {
            return EraseAddress(flash, Number(match, "address"), (int)Number(match, "length"));
        }

        if ((match = Write().Match(command)).Success)
        {
            return WriteImage(flash, match.Groups["file"].Value, Number(match, "address"));
        }

        return (1, $"invalid command name \"{command.Split(' ')[0]}\"");
    }

    private (int Code, string Said) EraseAddress(NorFlash flash, uint address, int length)
    {
        if (!flash.Contains(address, length))
        {
            return (-903, $"No flash at address 0x{address:x8}\n");
        }

        uint offset = address - settings.FlashStart;
        if (offset % settings.PageSize != 0 || length % settings.PageSize != 0)
        {
            return (-904, $"address range 0x{address:x8} .. 0x{address + (uint)length - 1:x8} is not sector-aligned\n");
        }

        int first = (int)(offset / settings.PageSize);
        string failed = string.Create(CultureInfo.InvariantCulture, $"failed erasing sectors {first} to {first + (length / settings.PageSize) - 1}\n");
        if (!_isHalted)
        {
            return (-304, "Target not halted\n" + failed);
        }

        if (settings.Trouble == Trouble.Locked)
        {
            return (-4, string.Create(CultureInfo.InvariantCulture, $"Error erasing flash page {first},  flash_cris 0x1\n") + failed);
        }

        for (int at = 0; at < length; at += settings.PageSize)
        {
            flash.Erase(address + (uint)at);
        }

        return (0, $"erased address 0x{address:x8} (length {length}) in 0.010000s (100.000 KiB/s)\n");
    }

    private (int Code, string Said) WriteImage(NorFlash flash, string file, uint address)
    {
        if (!File.Exists(file))
        {
            return (-1101, $"couldn't open {file}\n");
        }

        byte[] bytes = File.ReadAllBytes(file);
        if (!_isHalted)
        {
            return (-304, "Target not halted\n");
        }

        flash.Program(address, bytes);
        return (0, $"wrote {bytes.Length} bytes from file {file} in 0.010000s (100.000 KiB/s)\n");
    }

    private static uint Number(Match match, string group) => uint.Parse(match.Groups[group].Value.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    [GeneratedRegex("""^format "%d %s" \[catch \{capture \{(?<command>.*)\}\} text\] \$text$""")]
    private static partial Regex Wrapped();

    [GeneratedRegex(@"^dict get \[lindex \[flash list\] 0\] (?<key>base|size)$")]
    private static partial Regex BankQuestion();

    [GeneratedRegex(@"^dump_image \{(?<file>.*)\} (?<address>0x[0-9a-f]+) (?<length>0x[0-9a-f]+)$")]
    private static partial Regex Dump();

    [GeneratedRegex(@"^flash erase_address (?<address>0x[0-9a-f]+) (?<length>0x[0-9a-f]+)$")]
    private static partial Regex Erase();

    [GeneratedRegex(@"^flash write_image \{(?<file>.*)\} (?<address>0x[0-9a-f]+) bin$")]
    private static partial Regex Write();
}
