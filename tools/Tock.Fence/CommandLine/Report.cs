// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Fence.CommandLine;

/// <summary>Prints the outcome of a check and turns it into an exit code.</summary>
internal static class Report
{
    /// <summary>Runs a check and prints what it finds.</summary>
    internal static int Run(Func<IReadOnlyList<Finding>> check)
    {
        try
        {
            IReadOnlyList<Finding> findings = check();
            foreach (Finding finding in findings)
            {
                Console.Out.WriteLine(finding);
            }

            return findings.Count == 0 ? ExitCode.Clean : ExitCode.Findings;
        }
        catch (FenceException exception)
        {
            return Unusable(exception.Message);
        }
        catch (Mono.Cecil.ResolutionException exception)
        {
            return Unusable($"{exception.Message}; pass --reference with the assembly that declares it");
        }
    }

    /// <summary>Prints why no check was made.</summary>
    internal static int Unusable(string message)
    {
        Console.Out.WriteLine($"Tock.Fence : error TOCK0001: {message}");
        return ExitCode.Unusable;
    }
}
