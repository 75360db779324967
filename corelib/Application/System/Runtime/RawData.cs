// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>The shape of any object, to reach its first field; the compiler looks it up in this namespace.</summary>
internal sealed class RawData
{
    internal byte Data;
}
