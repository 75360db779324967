// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Cli.Testing;

/// <summary>How many tests passed and failed.</summary>
public readonly record struct TestTotals(int Passed, int Failed)
{
    /// <summary>The sum of two.</summary>
    public static TestTotals operator +(TestTotals left, TestTotals right) => new(left.Passed + right.Passed, left.Failed + right.Failed);

    /// <summary>The closing line that continuous integration reads: <c>N passed, N failed</c>.</summary>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Passed} passed, {Failed} failed");
}
