// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Exceptions;

/// <summary>What there is to say about an exception, as on the desktop: type and message, those of the exceptions inside it, and stack traces.</summary>
internal static class ExceptionReport
{
    /// <summary>Writes type and message of an exception and of those inside it, on a line each, the last without its end.</summary>
    internal static void WriteHead(Exception exception, ref ReportText text)
    {
        Exception? current = exception;
        while (true)
        {
            WriteType(current, ref text);
            string message = current.Message;
            if (message.Length > 0)
            {
                text.Write(": "u8);
                text.Write(message);
            }

            current = current.InnerException;
            if (current is null)
            {
                return;
            }

            text.Write("\n ---> "u8);
        }
    }

    /// <summary>Writes the stack traces of those inside an exception, the innermost first, each line with its end before it.</summary>
    internal static void WriteInnerTraces(Exception exception, ref ReportText text)
    {
        int count = 0;
        for (Exception? inner = exception.InnerException; inner is not null; inner = inner.InnerException)
        {
            count++;
        }

        for (; count > 0; count--)
        {
            Exception inner = exception;
            for (int depth = 0; depth < count; depth++)
            {
                inner = inner.InnerException!;
            }

            WriteTrace(inner, ref text);
            text.Write("\n   --- End of inner exception stack trace ---"u8);
        }
    }

    /// <summary>Writes the stack trace of an exception, each line with its end before it.</summary>
    internal static void WriteTrace(Exception exception, ref ReportText text)
    {
        // SAFETY: the frames are places in the code that the table is of.
        unsafe
        {
            ExceptionTables* tables = ExceptionTables.Instance;
            for (int index = 0; index < exception.Trace.Count; index++)
            {
                WriteFrame(tables, exception.Trace[index], ref text);
            }

            if (exception.Trace.IsCut)
            {
                text.Write("\n   ..."u8);
            }
        }
    }

    /// <summary>Writes a line of a stack trace with its end before it; nothing for a frame that nobody wrote.</summary>
    internal static unsafe void WriteFrame(ExceptionTables* tables, uint place, ref ReportText text)
    {
        // SAFETY: the pointer is to the one table.
        unsafe
        {
            if (place == StackTraceFrames.EarlierThrow)
            {
                text.Write("\n--- End of stack trace from previous location ---"u8);
                return;
            }

            NameTable* names = ExceptionTables.Names(tables);
            byte* name = NameTable.FindMethod(names, place, out byte* type);
            if (name != null)
            {
                text.Write("\n   at "u8);
                NameTable.WriteMethod(names, name, type, ref text);
                text.Write("() in "u8);
            }
            else if (names->ShowsAll)
            {
                text.Write("\n   at "u8);
            }
            else
            {
                return;
            }

            text.WriteAddress(ExceptionTables.AddressOf(tables, place));
        }
    }

    /// <summary>Writes the name of the type of an exception.</summary>
    internal static void WriteType(Exception exception, ref ReportText text)
    {
        // SAFETY: every object begins with its table.
        unsafe
        {
            ExceptionTables* tables = ExceptionTables.Instance;
            if (!NameTable.WriteType(ExceptionTables.Names(tables), ExceptionTables.PlaceOf(tables, exception._methodTable), ref text))
            {
                text.Write("Exception"u8);
            }
        }
    }
}
