// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.InteropServices;

namespace System.Runtime.Exceptions;

/// <summary>A frame that a search for a handler has come to, with the registers as they are there. exceptions.S knows the layout.</summary>
[StructLayout(LayoutKind.Sequential)]
internal struct Dispatch
{
    /// <summary>Before the first clause.</summary>
    internal const int NoClause = -1;

    /// <summary>The first of r4 to r11, which follow one another.</summary>
    internal uint R4;

    private readonly uint _r5;
    private readonly uint _r6;
    private readonly uint _r7;
    private readonly uint _r8;

    /// <summary>r9, which methods count their variables from that take more of the stack as they run.</summary>
    internal uint R9;

    private readonly uint _r10;
    private readonly uint _r11;

    /// <summary>The stack pointer.</summary>
    internal uint StackPointer;

    /// <summary>Where the frame goes on, without the Thumb mark: behind a call.</summary>
    internal uint ProgramCounter;

    /// <summary>The handler that the search has come to; those up to it are not looked at any more.</summary>
    internal int Clause;

    /// <summary>Whether the condition of that handler runs, not a finally block.</summary>
    internal bool IsInFilter;

    /// <summary>Whether the search comes out of that handler.</summary>
    internal bool IsLeft;
}
