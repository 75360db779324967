// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Libtock.Testing;

/// <summary>A check of a test that does not hold.</summary>
public sealed class AssertException : Exception
{
    /// <summary>Makes the exception.</summary>
    /// <param name="message">What was expected, and what was there.</param>
    public AssertException(string message)
        : base(message)
    {
    }
}
