// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Flash;

/// <summary>One page of a change.</summary>
/// <param name="Address">Address of its first byte.</param>
/// <param name="Before">What stands there when the page's turn comes.</param>
/// <param name="After">What is to stand there.</param>
public sealed record PageWrite(uint Address, byte[] Before, byte[] After);
