// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.TestHost;

/// <summary>The tests cannot be run; the message is for people.</summary>
public sealed class TestHostException : Exception
{
    /// <summary>Creates the exception.</summary>
    public TestHostException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
