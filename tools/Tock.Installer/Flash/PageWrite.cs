// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Flash;

/// <summary>One page of a change.</summary>
/// <param name="Address">Address of its first byte.</param>
/// <param name="Before">What stands there when the page's turn comes.</param>
/// <param name="After">What is to stand there.</param>
/// <param name="Step">The step that it is part of. Within a step the order does not matter; each is complete before the next.</param>
public sealed record PageWrite(uint Address, byte[] Before, byte[] After, int Step = 0);
