// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Flash;

/// <summary>How entries are put in order.</summary>
public enum FlashOrder
{
    /// <summary>Largest first, which wastes the least flash; equal sizes stay in the given order.</summary>
    LargestFirst,

    /// <summary>As given, at ascending addresses.</summary>
    AsGiven,
}
