// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Decoding;

/// <summary>An application on the board.</summary>
/// <param name="Name">Its name.</param>
/// <param name="FlashStart">The first byte of its binary, the header included.</param>
/// <param name="FlashLast">The last byte.</param>
public sealed record PlacedProcess(string Name, uint FlashStart, uint FlashLast);
