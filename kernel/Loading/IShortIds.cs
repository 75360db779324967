// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Kernel.Loading;

/// <summary>
/// A board's way to tell applications apart: which number stands for an application, over restarts and updates. Two processes
/// with the same number, unless it is 0, never are loaded at the same time.
/// </summary>
public interface IShortIds
{
    /// <summary>Gives an application its ShortId.</summary>
    /// <param name="name">Its package name; empty if it has none.</param>
    /// <param name="fixedInHeader">The ShortId in its header (TBF element 10); 0 if it has none.</param>
    /// <returns>The ShortId; 0 if the application is like no other, so that several copies may run.</returns>
    uint Assign(ReadOnlySpan<byte> name, uint fixedInHeader);
}
