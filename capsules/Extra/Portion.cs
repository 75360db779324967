// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.Capsules.Extra;

/// <summary>Bytes on their way from or to a process, on the kernel's stack: the copy that is checked and worked on.</summary>
[InlineArray(Size)]
internal struct Portion
{
    /// <summary>How many there are.</summary>
    internal const int Size = 64;

    private byte _first;
}
