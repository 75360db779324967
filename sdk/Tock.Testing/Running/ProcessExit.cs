// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.ComponentModel;

namespace Tock.Testing.Running;

/// <summary>How a process is left: through the handlers and the loops of its application, which the build has call this.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProcessExit
{
    /// <summary>A handler begins: what ends the process goes on, everything else is the handler's.</summary>
    /// <param name="caught">What a handler has caught.</param>
    public static void LetPass(object? caught)
    {
        if (caught is ProcessLeftException or ProcessEndedException)
        {
            throw (Exception)caught;
        }
    }

    /// <summary>A loop goes round, or a method begins that calls others: the build has each call this, so that what has no end has one with the test.</summary>
    public static void GoRound() => ApplicationProcess.OfThisThread?.LeaveIfAsked();
}
