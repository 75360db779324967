// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Flash;

/// <summary>Applications do not fit a board's RAM.</summary>
/// <param name="message">What does not, and why.</param>
public sealed class RamException(string message) : FlashException(message);
