// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Testing;

/// <summary>What comes behind all that fail, in no namespace.</summary>
public static class LastTests
{
    [Test]
    public static void Passes()
    {
        Assert.False(false);
    }
}
