// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Internal.Runtime;

/// <summary>Start of the compiler's table of contents; <see cref="SectionCount"/> entries follow.</summary>
internal struct ReadyToRunHeader
{
    internal uint Signature;
    internal ushort MajorVersion;
    internal ushort MinorVersion;
    internal uint Flags;
    internal ushort SectionCount;
    internal byte EntrySize;
    internal byte EntryType;
}
