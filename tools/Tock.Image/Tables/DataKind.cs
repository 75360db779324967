// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Tables;

/// <summary>What a piece of the compiler's data section is to the running program.</summary>
internal enum DataKind
{
    /// <summary>A name for an address, with no bytes of its own.</summary>
    Marker,

    /// <summary>Never written: it can stay in flash.</summary>
    ReadOnly,

    /// <summary>Written: it needs RAM.</summary>
    Writable,

    /// <summary>The word that becomes the base of a class's static references; it holds distances until start-up replaces it.</summary>
    StaticBase,
}
