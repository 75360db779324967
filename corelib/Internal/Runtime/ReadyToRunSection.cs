// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Internal.Runtime;

/// <summary>One entry of the compiler's table of contents.</summary>
internal struct ReadyToRunSection
{
    internal int Id;
    internal int Flags;
    internal byte* Start;
    internal byte* End;
}
