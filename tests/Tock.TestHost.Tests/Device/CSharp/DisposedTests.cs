// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Testing;

namespace OnBoard;

/// <summary>A test whose object is disposed of behind it, which the next one sees.</summary>
public sealed class DisposedTests : IDisposable
{
    private static int s_disposed;

    public void Dispose()
    {
        s_disposed++;
    }

    [Test]
    public async Task First()
    {
        await Task.Yield();
        Assert.Equal(0, s_disposed);
    }

    [Test]
    public void Second()
    {
        Assert.Equal(1, s_disposed);
    }
}
