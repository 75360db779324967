// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Libtock.Tests.Fakes;

/// <summary>Where a buffer is lent to.</summary>
internal readonly record struct BufferPlace(uint Driver, uint Number, bool IsWritable);
