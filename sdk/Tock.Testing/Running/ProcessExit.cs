// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.ComponentModel;

namespace Tock.Testing.Running;

/// <summary>How the end of a process gets through the handlers of its application: the build has each call this first.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public static class ProcessExit
{
    /// <summary>Goes on with what ends the process; everything else is the handler's.</summary>
    /// <param name="caught">What a handler has caught.</param>
    public static void LetPass(object? caught)
    {
        if (caught is ProcessLeftException or ProcessEndedException)
        {
            throw (Exception)caught;
        }
    }
}
