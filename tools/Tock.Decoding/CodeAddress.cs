// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Decoding;

/// <summary>An address of code that a report names.</summary>
/// <param name="Address">The address, even.</param>
/// <param name="IsReturn">It is where a call returns to: the call stands before it.</param>
public readonly record struct CodeAddress(uint Address, bool IsReturn);
