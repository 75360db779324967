// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Benchmarks.Cpu;

/// <summary>An item of the list; the next one by its number.</summary>
internal struct ListItem
{
    internal short Key;

    /// <summary>Its place in the list as it was built.</summary>
    internal short Number;

    internal short Next;
}
