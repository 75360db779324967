// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock;

/// <summary>Which word of an event says whether the operation that it ends has failed.</summary>
public enum StatusPlace : byte
{
    /// <summary>None does.</summary>
    None,

    /// <summary>The first.</summary>
    First,

    /// <summary>The second.</summary>
    Second,

    /// <summary>The third.</summary>
    Third,
}
