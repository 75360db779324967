// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime;

/// <summary>The shape of any object, to reach its first field.</summary>
internal sealed class RawData
{
    internal byte Data;
}
