// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Verification;

/// <summary>What one check found.</summary>
/// <param name="Level">How it came out.</param>
/// <param name="Subject">Of what it is: the member of a bundle, the application in an image; empty for the file itself.</param>
/// <param name="Check">What was checked.</param>
/// <param name="Text">What was found.</param>
/// <param name="NextStep">What to do about it; null if nothing is to be done.</param>
public sealed record Finding(FindingLevel Level, string Subject, string Check, string Text, string? NextStep = null);
