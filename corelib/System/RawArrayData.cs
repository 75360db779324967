// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>The shape of an array in memory, to reach its first element.</summary>
internal sealed class RawArrayData
{
    internal uint Length;
    internal byte Data;
}
