// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Decoding.Types;

/// <summary>An entry of .debug_info, as far as types need it.</summary>
internal sealed class DebugEntry
{
    /// <summary>Where it is in the section.</summary>
    internal required uint Place { get; init; }

    internal required uint Tag { get; init; }

    /// <summary>Place of its name among the texts; null if it has none.</summary>
    internal uint? Name { get; set; }

    internal uint Size { get; set; }

    /// <summary>Place of the entry of its type; 0 if it has none.</summary>
    internal uint Type { get; set; }

    internal uint Offset { get; set; }

    internal uint Value { get; set; }

    /// <summary>Whether the type is described elsewhere.</summary>
    internal bool IsDeclaration { get; set; }
}
