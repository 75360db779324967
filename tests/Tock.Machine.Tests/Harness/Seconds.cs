// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Machine.Tests.Harness;

/// <summary>Spans of board time.</summary>
internal static class Seconds
{
    /// <summary>A number of seconds.</summary>
    internal static TimeSpan Of(double seconds) => TimeSpan.FromSeconds(seconds);
}
