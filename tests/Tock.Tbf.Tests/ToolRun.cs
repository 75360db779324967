// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics;
using System.Reflection;

namespace Tock.Tbf.Tests;

/// <summary>Result of running a program.</summary>
internal sealed record ToolRun(int ExitCode, string Output, string Errors)
{
    internal static string RepositoryRoot { get; } = Assembly.GetExecutingAssembly()
        .GetCustomAttributes<AssemblyMetadataAttribute>().Single(attribute => attribute.Key == "RepositoryRoot").Value!;

    /// <summary>The tool under test, next to the tests.</summary>
    internal static string TbfTool { get; } = Path.Combine(AppContext.BaseDirectory, "Tock.Tbf.dll");

    internal static ToolRun Tbf(params string[] arguments)
    {
        return Dotnet(["exec", TbfTool, .. arguments]);
    }

    internal static ToolRun Dotnet(params string[] arguments) => Program("dotnet", arguments);

    internal static ToolRun Program(string program, params string[] arguments)
    {
        ProcessStartInfo start = new(program, arguments)
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };

        // Set by the test runner's own build; a build inside has to find everything anew.
        foreach (string name in start.Environment.Keys.Where(name => name.StartsWith("MSBUILD", StringComparison.OrdinalIgnoreCase)).ToArray())
        {
            start.Environment.Remove(name);
        }

        using Process process = Process.Start(start)!;
        Task<string> errors = process.StandardError.ReadToEndAsync();
        string output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new ToolRun(process.ExitCode, output, errors.Result);
    }
}
