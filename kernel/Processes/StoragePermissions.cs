// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Loading;

namespace Tock.Kernel.Processes;

/// <summary>
/// What an application may do with stored objects, each of which carries the identifier it was written with: the list in its
/// header (TBF element 7). An application without that list may do nothing.
/// </summary>
/// <remarks>A capsule that stores asks here before it reads, replaces or deletes; it writes only with <see cref="TryGetWriteId"/>.</remarks>
public readonly ref struct StoragePermissions
{
    private readonly ReadOnlySpan<byte> _element;

    /// <summary>Initializes a new instance of the <see cref="StoragePermissions"/> struct.</summary>
    /// <param name="element">The element's content, whose lengths the parser has checked; empty if there is none.</param>
    internal StoragePermissions(ReadOnlySpan<byte> element)
    {
        _element = element;
    }

    /// <summary>Gets a value indicating whether the application has a list: without one it may not ask at all.</summary>
    public bool IsPresent => _element.Length != 0;

    /// <summary>Gets the identifier that new objects of the application carry.</summary>
    /// <param name="id">The identifier, not 0.</param>
    /// <returns>False if it may write none.</returns>
    public bool TryGetWriteId(out uint id)
    {
        id = _element.Length == 0 ? 0 : TbfElements.StorageWriteId(_element);
        return id != 0;
    }

    /// <summary>Tells whether the application may read an object.</summary>
    /// <param name="id">The identifier it was written with.</param>
    /// <returns>True if its list of readable identifiers has it.</returns>
    public bool MayRead(uint id) => _element.Length != 0 && TbfElements.PermitsStorage(_element, id, modify: false);

    /// <summary>Tells whether the application may replace or delete an object.</summary>
    /// <param name="id">The identifier it was written with.</param>
    /// <returns>True if its list of modifiable identifiers has it.</returns>
    public bool MayModify(uint id) => _element.Length != 0 && TbfElements.PermitsStorage(_element, id, modify: true);
}
