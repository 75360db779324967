// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Remote;

/// <summary>The other side of a debugger's port did not answer, answered what is no answer, refused, or is gone. The message is for people.</summary>
public sealed class RemoteException : Exception
{
    /// <summary>Creates the exception.</summary>
    /// <param name="message">What is wrong.</param>
    /// <param name="innerException">What led to it.</param>
    public RemoteException(string message, Exception? innerException = null)
        : base(message, innerException)
    {
    }
}
