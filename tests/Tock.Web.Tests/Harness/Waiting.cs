// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Web.Tests.Harness;

/// <summary>Waits for what happens.</summary>
internal static class Waiting
{
    // Only a hang takes so long.
    private static readonly TimeSpan s_limit = TimeSpan.FromMinutes(3);

    /// <summary>Waits until something is so.</summary>
    internal static async Task UntilAsync(Func<bool> isSo, string what)
    {
        DateTime end = DateTime.UtcNow + s_limit;
        while (!isSo())
        {
            Assert.True(DateTime.UtcNow < end, $"waited in vain until {what}");
            await Task.Delay(10);
        }
    }
}
