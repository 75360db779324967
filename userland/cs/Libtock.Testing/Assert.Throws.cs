// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading.Tasks;

namespace Libtock.Testing;

/// <content>What is thrown.</content>
public static partial class Assert
{
    /// <summary>Code throws an exception of a type, or of one derived from it.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The exception.</returns>
    public static T Throws<T>(Action code)
        where T : Exception
    {
        try
        {
            code();
        }
        catch (Exception exception)
        {
            return Expected<T>(exception);
        }

        throw NothingThrown();
    }

    /// <summary>Code that is awaited throws an exception of a type, or of one derived from it.</summary>
    /// <param name="code">The code.</param>
    /// <returns>The exception.</returns>
    public static async Task<T> ThrowsAsync<T>(Func<Task> code)
        where T : Exception
    {
        Exception? thrown = null;
        try
        {
            await code();
        }
        catch (Exception exception)
        {
            thrown = exception;
        }

        return thrown is null ? throw NothingThrown() : Expected<T>(thrown);
    }

    // There is no name of a type at run time but in the text of an exception.
    private static T Expected<T>(Exception thrown)
        where T : Exception
    {
        return thrown is T expected ? expected : throw new AssertException("Expected: another exception\nActual: " + thrown);
    }

    private static AssertException NothingThrown()
    {
        return new AssertException("Expected: an exception\nActual: none was thrown");
    }
}
