// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Diagnostics;
using System.Globalization;
using System.Runtime.Versioning;

namespace Tock.Cli.Tests.Habits;

/// <summary>The exit codes that <c>tock --help</c> lists are the ones that come.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class ExitCodeTests : IDisposable
{
    private readonly TestTree _tree = new();

    public void Dispose() => _tree.Dispose();

    [EmulatorFact]
    public async Task Each_code_of_the_list_comes_for_what_it_stands_for()
    {
        Dictionary<int, Func<Task<int>>> causes = new()
        {
            [0] = () => RunAsync("devices"),
            [1] = () => RunAsync("verify", _tree.Write("broken.tbf", "no binary")),
            [2] = () => RunAsync("run", "--board", "toaster"),
            [3] = async () => (await _tree.RunToolAsync(_tree.Root, ["run", "--tbf", _tree.WriteBinary("app", 512), "--for", "1s"])).ExitCode,
            [130] = () => SignalAsync("-INT"),
            [143] = () => SignalAsync("-TERM"),
        };

        HelpPage page = await HelpPage.ReadAsync(_tree);

        Assert.Equal(causes.Keys.Order(), page.ExitCodes.Order());
        foreach (int code in page.ExitCodes)
        {
            Assert.Equal(code, await causes[code]());
        }
    }

    private async Task<int> RunAsync(params string[] arguments) => (await _tree.RunToolAsync(arguments)).ExitCode;

    private async Task<int> SignalAsync(string signal)
    {
        using Process run = _tree.StartTool("run", "--tbf", _tree.WriteBinary("app", 512), "--for", "60m");
        Assert.NotNull(await run.StandardOutput.ReadLineAsync());
        using Process kill = Process.Start("kill", [signal, run.Id.ToString(CultureInfo.InvariantCulture)]);
        await kill.WaitForExitAsync();
        await run.StandardOutput.ReadToEndAsync();
        await run.WaitForExitAsync();
        return run.ExitCode;
    }
}
