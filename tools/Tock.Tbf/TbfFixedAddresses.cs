// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>Addresses that an application was linked for; null where any address will do.</summary>
/// <param name="RamStart">Where its memory must start.</param>
/// <param name="FlashStart">Where its binary (what follows the protected header) must start.</param>
public readonly record struct TbfFixedAddresses(uint? RamStart, uint? FlashStart);
