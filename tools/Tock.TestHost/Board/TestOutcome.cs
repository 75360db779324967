// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost.Board;

/// <summary>How a test has ended.</summary>
/// <param name="Failure">Why it has failed; null if it has passed.</param>
/// <param name="Output">What was printed meanwhile.</param>
/// <param name="Duration">How long it took, in the board's time.</param>
public sealed record TestOutcome(TestFailure? Failure, string Output, TimeSpan Duration);
