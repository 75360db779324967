// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing;

/// <summary>A program waits for an event that nothing will bring: no alarm is set, and no device has anything to say.</summary>
public sealed class SleepsForeverException : Exception
{
    internal SleepsForeverException(string message)
        : base(message)
    {
    }
}
