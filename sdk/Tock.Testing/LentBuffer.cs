// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Testing;

/// <summary>Where memory is lent to.</summary>
/// <param name="Driver">The driver number.</param>
/// <param name="Number">The driver's number of the buffer.</param>
/// <param name="IsWritable">Whether the driver writes to it.</param>
public readonly record struct LentBuffer(uint Driver, uint Number, bool IsWritable);
