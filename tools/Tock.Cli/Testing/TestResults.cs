// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Xml;
using System.Xml.Linq;

namespace Tock.Cli.Testing;

/// <summary>What a test project's results file (TRX) says.</summary>
/// <param name="Totals">Passed and failed; a test that was neither executed to its end nor skipped counts as failed.</param>
/// <param name="Skipped">Tests that were not to run.</param>
/// <param name="Failures">Name and message of each failed test.</param>
public sealed record TestResults(TestTotals Totals, int Skipped, IReadOnlyList<(string Name, string Message)> Failures)
{
    /// <summary>Reads a results file.</summary>
    /// <returns>The results, or null when there is no such file or it is cut off (the test host crashed).</returns>
    public static TestResults? TryRead(string path)
    {
        try
        {
            return File.Exists(path) ? Parse(XDocument.Load(path)) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static TestResults Parse(XDocument document)
    {
        int passed = 0;
        int skipped = 0;
        List<(string Name, string Message)> failures = [];
        foreach (XElement result in document.Descendants().Where(element => element.Name.LocalName == "UnitTestResult"))
        {
            switch (result.Attribute("outcome")?.Value)
            {
                case "Passed":
                    passed++;
                    break;
                case "NotExecuted" or "Inconclusive" or "Pending":
                    skipped++;
                    break;
                default:
                    string message = string.Join(
                        '\n',
                        result.Descendants().Where(element => element.Name.LocalName is "Message" or "StackTrace").Select(element => element.Value.TrimEnd()));
                    failures.Add((result.Attribute("testName")?.Value ?? "?", message));
                    break;
            }
        }

        return new TestResults(new TestTotals(passed, failures.Count), skipped, failures);
    }

    /// <summary>One line of figures.</summary>
    public override string ToString() =>
        string.Create(CultureInfo.InvariantCulture, $"{Totals}{(Skipped == 0 ? string.Empty : $", {Skipped} skipped")}");
}
