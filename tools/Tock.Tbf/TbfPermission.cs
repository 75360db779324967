// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf;

/// <summary>Permission to give a driver some of 64 consecutive commands.</summary>
/// <param name="Driver">Driver number.</param>
/// <param name="Offset">Which 64 commands: number <c>64 * Offset</c> is bit 0 of the mask.</param>
/// <param name="Commands">One bit for each permitted command.</param>
public readonly record struct TbfPermission(uint Driver, uint Offset, ulong Commands);
