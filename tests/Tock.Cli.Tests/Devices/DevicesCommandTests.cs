// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using Tock.Cli.Commands;
using Tock.Cli.Console;
using Tock.Cli.Setup;
using Tock.Emulation.Boards;

namespace Tock.Cli.Tests.Devices;

/// <summary>What <c>tock devices</c> says of machines, and which probe other commands take.</summary>
public sealed class DevicesCommandTests
{
    private readonly FakeDeviceTree _tree = new();

    [Fact]
    public async Task Machine_without_anything_has_the_emulated_boards()
    {
        _tree.AddTerminal("console");
        _tree.AddTerminal("tty0");
        JsonElement[] devices = await ListAsync();
        Assert.Equal(BoardCatalog.All.Select(board => $"emulator {board.Name} ready"), devices.Select(Describe));
        Assert.Contains("No probe is attached.", (await RunAsync("devices")).Errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probes_and_their_ports_are_offered_with_the_options_that_mean_them()
    {
        string discovery = _tree.AddUsb("0483:374b", "STM32 STLink", "066BFF55");
        _tree.AddPort("ttyACM0", discovery);
        _tree.AddUsb("0403:bcd9", "Stellaris Evaluation Board", "0A1B");
        _tree.AddUsb("1209:3443", "My CMSIS-DAP", "77");
        _tree.AddUsb("046d:c31c", "Keyboard", null);
        JsonElement[] devices = await ListAsync();
        Assert.Equal(["probe 066BFF55 ready", "probe 0A1B ready", "probe 77 ready", "port /dev/ttyACM0 ready"], devices[BoardCatalog.All.Count..].Select(Describe));
        JsonElement[] probes = [.. devices.Where(device => Text(device, "kind") == "probe")];
        Assert.Equal(["--probe st-flash --serial 066BFF55", "--probe openocd --board lm3s6965evb --serial 0A1B", "--probe openocd --serial 77"], probes.Select(probe => Text(probe, "options")));
        Assert.Equal("0483:374b", Text(devices[^1], "usb"));
        Assert.Equal("--port /dev/ttyACM0", Text(devices[^1], "options"));
        Assert.Equal("066BFF55", Text(devices[^1], "serial"));
        Assert.Contains("of lm3s6965evb", Text(probes[1], "description"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_rejected_port_has_its_reason_and_what_helps()
    {
        _tree.AddPlatformPort("ttyS0");
        _tree.AddPort("ttyUSB0", _tree.AddUsb("1a86:7523", "USB Serial", null));
        _tree.AddPort("ttyUSB1", _tree.AddUsb("10c4:ea60", "CP2102", "0001"));
        _tree.AddPort("ttyACM0", _tree.AddUsb("1199:68c0", "Modem", null));
        _tree.Forbid("/dev/ttyUSB0");
        _tree.Open(321, "picocom", "/dev/ttyUSB1");
        JsonElement[] ports = [.. (await ListAsync()).Where(device => Text(device, "kind") == "port")];
        Assert.Equal(
            [
                "/dev/ttyACM0 neither a probe nor a serial chip that is known here",
                "/dev/ttyS0 no USB device has it, so it is no board's",
                "/dev/ttyUSB0 no permission to use /dev/ttyUSB0",
                "/dev/ttyUSB1 in use by picocom (process 321)",
            ],
            ports.Select(port => $"{Text(port, "name")} {Text(port, "reason")}"));
        Assert.All(ports, port => Assert.Equal("rejected", Text(port, "state")));
        Assert.StartsWith("./tock console --port /dev/ttyACM0", Text(ports[0], "remedy"), StringComparison.Ordinal);
        Assert.Equal("sudo usermod -aG dialout $USER, then log in anew", Text(ports[2], "remedy"));
        _tree.Write("/etc/group", "root:x:0:\nuucp:x:986:\n");
        Assert.Equal("sudo usermod -aG uucp $USER, then log in anew", Text((await ListAsync())[^2], "remedy"));

        (_, string output, _) = await RunAsync("devices");
        Assert.Matches(@"/dev/ttyUSB0 +port +rejected +WCH CH340: USB Serial \(1a86:7523\): no permission to use /dev/ttyUSB0\n +next: sudo usermod", output);
    }

    [Fact]
    public async Task Ports_that_lead_nowhere_make_one_row()
    {
        for (int port = 0; port < 32; port++)
        {
            _tree.AddPlatformPort($"ttyS{port}");
        }

        (_, string output, _) = await RunAsync("devices");
        Assert.Single(output.Split('\n'), line => line.Contains("ttyS", StringComparison.Ordinal));
        Assert.Contains("/dev/ttyS0..ttyS31", output, StringComparison.Ordinal);
        Assert.Equal(32, (await ListAsync()).Count(device => Text(device, "kind") == "port"));
    }

    [Fact]
    public async Task Probe_that_the_user_may_not_open_is_rejected_and_refused()
    {
        _tree.AddUsb("0403:bcd9", "Stellaris Evaluation Board", "0A1B");
        _tree.Forbid("/dev/bus/usb/001/002");
        JsonElement probe = (await ListAsync())[^1];
        Assert.Equal("no permission to use /dev/bus/usb/001/002", Text(probe, "reason"));
        Assert.Contains("udevadm control --reload-rules", Text(probe, "remedy"), StringComparison.Ordinal);
        (int code, _, string errors) = await RunAsync("list", "--probe", "openocd");
        Assert.Equal(1, code);
        Assert.Contains("the probe 0A1B cannot be used: no permission", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_several_probes_one_has_to_be_named()
    {
        _tree.AddUsb("0403:bcd9", "Stellaris Evaluation Board", "0A1B");
        _tree.AddUsb("0403:bcd9", "Stellaris Evaluation Board", "0A1C");
        _tree.AddUsb("0483:374b", "STM32 STLink", "066BFF55");
        (int code, _, string errors) = await RunAsync("list", "--probe", "openocd");
        Assert.Equal(2, code);
        Assert.Contains("it is not clear which probe is meant; attached are 0A1B (probe of a Stellaris evaluation board), 0A1C", errors, StringComparison.Ordinal);
        Assert.Contains("next: --serial 0A1B", errors, StringComparison.Ordinal);

        // One that is not of this board is no choice.
        (code, _, errors) = await RunAsync("list", "--probe", "openocd", "--serial", "066BFF55");
        Assert.Equal(1, code);
        Assert.Contains("there is no probe 066BFF55 that fits", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Probes_that_can_be_used_are_devices_of_dotnet_run()
    {
        _tree.AddUsb("0483:374b", "STM32 STLink", "066BFF55");
        _tree.AddUsb("1209:3443", "My CMSIS-DAP", null);
        _tree.AddPort("ttyACM0", _tree.AddUsb("0403:bcd9", "Stellaris Evaluation Board", "0A1B"));
        _tree.Forbid("/dev/bus/usb/001/004");

        string[] lines = (await RunAsync("devices", "--for-dotnet-run")).Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.Collection(
            lines,
            line => Assert.StartsWith("probe:066BFF55|ST-Link/V2-1", line, StringComparison.Ordinal),
            line => Assert.StartsWith("probe|CMSIS-DAP probe", line, StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("st-flash", "0483:374b", "066BFF55")]
    [InlineData("openocd", "0d28:0204", "066BFF55")]
    public async Task Any_program_is_the_one_for_the_probe(string program, string usb, string serial)
    {
        string board = Path.Combine(Repository.Find().Root, "examples", "boards", "stm32f3discovery.json");
        _tree.AddUsb(usb, "Probe", serial);

        (int code, _, string errors) = await RunAsync(["apt-get"], "list", "--probe", "any", "--board", board, "--serial", serial);

        Assert.Equal(3, code);
        Assert.Contains($"not installed: {program}", errors, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Program_that_is_missing_is_named_with_the_command_that_gets_it()
    {
        (int code, _, string errors) = await RunAsync(["apt-get"], "list", "--probe", "openocd");
        Assert.Equal(3, code);
        Assert.Contains("not installed: openocd", errors, StringComparison.Ordinal);
        Assert.Contains("apt-get install -y --no-install-recommends openocd", errors, StringComparison.Ordinal);
    }

    [EmulatorFact]
    public async Task Running_board_is_in_the_list_while_it_runs()
    {
        using TestTree tree = new();
        using System.Diagnostics.Process board = tree.StartTool("run", "--tbf", tree.WriteBinary("x", 512), "--for", "1000s");
        Assert.Contains("ready", await board.StandardOutput.ReadLineAsync(), StringComparison.Ordinal);
        JsonElement[] running = await RunningAsync(tree);
        Assert.Equal(["running lm3s6965evb running"], running.Select(Describe));
        Assert.Equal(board.Id, running[0].GetProperty("process").GetInt32());
        board.Kill();
        await board.WaitForExitAsync();
        Assert.Empty(await RunningAsync(tree));
    }

    private static async Task<JsonElement[]> RunningAsync(TestTree tree) =>
        [.. Parse((await tree.RunToolAsync("devices", "--json")).Output).Where(device => Text(device, "kind") == "running")];

    // Boards that run on the machine of these tests are another matter.
    private async Task<JsonElement[]> ListAsync() => [.. Parse((await RunAsync("devices", "--json")).Output).Where(device => Text(device, "kind") != "running")];

    private static JsonElement[] Parse(string json)
    {
        using JsonDocument list = JsonDocument.Parse(json);
        return [.. list.RootElement.EnumerateArray().Select(device => device.Clone())];
    }

    private static string Describe(JsonElement device) => $"{Text(device, "kind")} {Text(device, "name")} {Text(device, "state")}";

    private static string? Text(JsonElement device, string name) => device.GetProperty(name).GetString();

    private Task<(int Code, string Output, string Errors)> RunAsync(params string[] arguments) => RunAsync(["openocd", "st-flash"], arguments);

    private async Task<(int Code, string Output, string Errors)> RunAsync(string[] programs, params string[] arguments)
    {
        using StringWriter messages = new();
        using StringWriter results = new();
        CommandContext context = new(
            new ToolConsole(messages, results, isTerminal: false),
            new FakeSetupHost(isRoot: false, programs),
            () => throw new InvalidOperationException("no tree is needed"),
            new Installation(AppContext.BaseDirectory, isLaunchedFromTree: true))
        {
            Devices = _tree,
        };
        int code = await CommandLine.RunAsync(arguments, context);
        return (code, results.ToString().ReplaceLineEndings("\n"), messages.ToString().ReplaceLineEndings("\n"));
    }
}
