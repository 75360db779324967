// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing;

/// <summary>An application has ended with an exception that nothing in it handled, which is the inner one.</summary>
public sealed class ApplicationFailedException : Exception
{
    internal ApplicationFailedException(string application, Exception exception)
        : base($"{application} ended with an exception that nothing handled: {exception.GetType().FullName}: {exception.Message}", exception)
    {
    }
}
