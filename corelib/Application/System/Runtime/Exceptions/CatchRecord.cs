// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.InteropServices;

namespace System.Runtime.Exceptions;

/// <summary>What lies on the stack above a catch block that runs. exceptions.S writes it.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct CatchRecord
{
    /// <summary>What was caught.</summary>
    internal Exception Exception;

    /// <summary>The handler.</summary>
    internal int Clause;

    /// <summary>Where its method was left.</summary>
    internal uint ProgramCounter;

    private readonly uint _unused;
}
