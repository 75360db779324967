// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Storage;

/// <summary>What a <see cref="RegionDriver"/> waits for the memory to do.</summary>
internal enum RegionStep : byte
{
    /// <summary>Nothing.</summary>
    Idle,

    /// <summary>A region's header is read.</summary>
    LoadHeader,

    /// <summary>A piece of a region that is being claimed is cleared.</summary>
    Clear,

    /// <summary>Its header is written.</summary>
    WriteHeader,

    /// <summary>A piece of what an application wants is read.</summary>
    Read,

    /// <summary>A piece of what an application has is written.</summary>
    Write,
}
