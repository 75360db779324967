// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Tock.Kernel.Tests.Grants;

/// <summary>State that does not fit into what is left of a nearly full process.</summary>
[InlineArray((int)Size)]
internal struct BigState
{
    internal const uint Size = 600;

    private byte _first;

    internal void Fill(byte value) => ((Span<byte>)this).Fill(value);

    internal readonly bool IsZero() => !((ReadOnlySpan<byte>)this).ContainsAnyExcept((byte)0);
}
