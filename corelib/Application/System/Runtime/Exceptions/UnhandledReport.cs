// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;

namespace System.Runtime.Exceptions;

/// <summary>The end of a process because of an exception that nothing handles.</summary>
internal static class UnhandledReport
{
    private const int PortionSize = 32;

    private static bool s_isReporting;

    /// <summary>Tells on the console what was thrown and from where, and ends the process.</summary>
    /// <param name="exception">The exception.</param>
    /// <param name="at">The thrower, whose stack is still whole.</param>
    /// <param name="tables">The table of frames.</param>
    /// <param name="kind">The sort of the last throw.</param>
    [DoesNotReturn]
    internal static unsafe void End(Exception exception, Dispatch* at, ExceptionTables* tables, ThrowKind kind)
    {
        // SAFETY: the dispatch is at the thrower.
        unsafe
        {
            // What is asked here is written by people, and can throw.
            if (!s_isReporting)
            {
                s_isReporting = true;
                ReportText text = ReportText.ToConsole(stackalloc byte[PortionSize]);
                text.Write("Unhandled exception. "u8);
                ExceptionReport.WriteHead(exception, ref text);
                ExceptionReport.WriteInnerTraces(exception, ref text);
                WriteTrace(exception, at, tables, kind, ref text);
                text.Write('\n');
                text.Flush();
            }

            Tock.Syscalls.Exit((uint)FailureKind.ExceptionThrown);
        }
    }

    // The exception has room for some frames; the stack has all from the last throw on.
    private static unsafe void WriteTrace(Exception exception, Dispatch* at, ExceptionTables* tables, ThrowKind kind, ref ReportText text)
    {
        // SAFETY: as for End.
        unsafe
        {
            if (kind != ThrowKind.New || !exception.Trace.IsCut)
            {
                ExceptionReport.WriteTrace(exception, ref text);
                return;
            }

            bool isWritten = false;
            while (true)
            {
                uint place = ExceptionTables.PlaceOf(tables, at->ProgramCounter);
                if (place == uint.MaxValue)
                {
                    if (!ExceptionDispatch.LeaveHandler(at, tables))
                    {
                        return;
                    }

                    isWritten = true;
                    continue;
                }

                if (!isWritten)
                {
                    ExceptionReport.WriteFrame(tables, place, ref text);
                }

                isWritten = false;
                ExceptionTables.Unwind(tables, at, ExceptionTables.FindFrame(tables, place));
            }
        }
    }
}
