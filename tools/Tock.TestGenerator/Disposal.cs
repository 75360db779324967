// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.TestGenerator;

/// <summary>What is done with a test's object behind the test.</summary>
internal enum Disposal
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It is disposed of.</summary>
    Synchronous,

    /// <summary>It is disposed of, and that is awaited.</summary>
    Asynchronous,
}
