// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Verification;

/// <summary>Collects what checks find.</summary>
/// <param name="subject">Of what they are.</param>
/// <param name="all">Where it goes.</param>
internal sealed class Findings(string subject, List<Finding> all)
{
    /// <summary>Those of a part.</summary>
    internal Findings Of(string part) => new(part, all);

    internal void Pass(string check, string text) => all.Add(new Finding(FindingLevel.Passed, subject, check, text));

    internal void Warn(string check, string text, string? nextStep = null) => all.Add(new Finding(FindingLevel.Warning, subject, check, text, nextStep));

    internal void Fail(string check, string text, string? nextStep = null) => all.Add(new Finding(FindingLevel.Error, subject, check, text, nextStep));
}
