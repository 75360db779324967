// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Setup;

/// <summary>One thing that the tool needs of a machine, and whether it is there.</summary>
/// <param name="Name">What it is.</param>
/// <param name="Purpose">What it is for.</param>
/// <param name="Found">What was found, as it calls itself; null if it is missing.</param>
/// <param name="IsOptional">Whether most people can do without it: only tests, or those with real boards, need it.</param>
/// <param name="Remedy">The command that gets it.</param>
public sealed record Checkup(string Name, string Purpose, string? Found, bool IsOptional, string Remedy)
{
    /// <summary>Whether something has to be done before all commands work.</summary>
    public bool IsMissing => Found is null && !IsOptional;

    /// <summary>Looks at a machine.</summary>
    /// <param name="host">The machine.</param>
    public static async Task<IReadOnlyList<Checkup>> RunAsync(ISetupHost host)
    {
        List<Checkup> found =
        [
            new(".NET SDK", "builds kernel, applications and tests", await host.AskAsync("dotnet", ["--version"]).ConfigureAwait(false), false, "install the .NET 10 SDK from https://dot.net/download"),
        ];
        foreach ((RequiredTool tool, bool isOptional) in RequiredTool.All)
        {
            string? version = host.HasCommand(tool.Command) ? await host.AskAsync(tool.Command, ["--version"]).ConfigureAwait(false) ?? "a program that does not say its version" : null;
            string remedy = host.HasCommand("apt-get") ? $"sudo apt-get install -y {tool.Package}" : $"install {tool.Package} with this system's package manager";
            found.Add(new Checkup(tool.Command, tool.Purpose, version, isOptional, remedy));
        }

        return found;
    }
}
