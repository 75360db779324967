// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Diagnostics.CodeAnalysis;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System.Runtime.Exceptions;

/// <summary>
/// Throws: searches the stack for a handler first, running conditions on the way, then runs the finally blocks up to it, and the catch
/// block. Nothing is allocated, and all that is remembered lies on the stack: there is no list of exceptions under way.
/// </summary>
/// <remarks>
/// A search that is begun inside a handler meets exceptions.S where that handler returns to, and goes on in the handler's method behind the
/// clause of the handler, by what lies on the stack there: what was under way before is forgotten.
/// The compiler lists clauses inside others first. Those of one try follow one another, and a clause without a stretch parts two tries that have the same.
/// </remarks>
internal static class ExceptionDispatch
{
    /// <summary>Throws on an exception that was kept, with the stack trace that it has.</summary>
    [DoesNotReturn]
    [RuntimeImport("tock_throw_again")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    internal static extern safe void ThrowAgain(Exception exception);

    /// <summary>Called by exceptions.S.</summary>
    /// <param name="exception">What is thrown.</param>
    /// <param name="at">The thrower; the search for finally blocks uses it up.</param>
    /// <param name="tables">The table of frames and handlers.</param>
    /// <param name="kind">The sort of throw.</param>
    [RuntimeExport("tock_exception_throw")]
    internal static unsafe void Throw(Exception? exception, Dispatch* at, ExceptionTables* tables, ThrowKind kind)
    {
        // SAFETY: exceptions.S passes the one table, and the registers of the thrower as they are.
        unsafe
        {
            if (ExceptionSupport.IsPresent)
            {
                Begin(exception, at, tables, kind);
            }

            ExceptionSupport.End(""u8, FailureKind.ExceptionThrown);
        }
    }

    [Tock.MakesException]
    private static unsafe void Begin(Exception? exception, Dispatch* at, ExceptionTables* tables, ThrowKind kind)
    {
        // SAFETY: as for Throw.
        unsafe
        {
            at->ProgramCounter &= ~1u;
            at->Clause = Dispatch.NoClause;
            at->IsInFilter = false;
            at->IsLeft = false;
            Exception thrown = kind == ThrowKind.Rethrow ? FindCaught(at, tables) : exception ?? new NullReferenceException();
            thrown.Trace.Begin(kind);
            Dispatch handler = *at;
            if (!Search(&handler, tables, thrown, isTraced: kind == ThrowKind.Rethrow))
            {
                UnhandledReport.End(thrown, at, tables, kind);
            }

            Handle(at, tables, thrown, handler.StackPointer, handler.Clause);
        }
    }

    // The exception of the catch block that the frame belongs to.
    private static unsafe Exception FindCaught(Dispatch* at, ExceptionTables* tables)
    {
        // SAFETY: throw alone stands in catch blocks only, so there is the record of one.
        unsafe
        {
            Dispatch walk = *at;
            while (walk.ProgramCounter != tables->CatchReturn)
            {
                ExceptionTables.Unwind(tables, &walk, ExceptionTables.FindFrame(tables, ExceptionTables.PlaceOf(tables, walk.ProgramCounter)));
            }

            return ((CatchRecord*)walk.StackPointer)->Exception;
        }
    }

    // The first pass. A condition that throws does not hold: then its return is what the search ends at.
    private static unsafe bool Search(Dispatch* at, ExceptionTables* tables, Exception thrown, bool isTraced)
    {
        // SAFETY: the dispatch is at a frame, and each step goes on to the next.
        unsafe
        {
            while (true)
            {
                uint place = ExceptionTables.PlaceOf(tables, at->ProgramCounter);
                if (place != uint.MaxValue)
                {
                    uint frame = ExceptionTables.FindFrame(tables, place);
                    if (!isTraced)
                    {
                        thrown.Trace.Add(place);
                    }

                    isTraced = false;
                    if (ExceptionTables.CanHandle(frame) && FindCatch(at, tables, thrown, place))
                    {
                        return true;
                    }

                    ExceptionTables.Unwind(tables, at, frame);
                }
                else if (IsInFilter(at, tables))
                {
                    return true;
                }
                else if (!LeaveHandler(at, tables))
                {
                    return false;
                }
                else
                {
                    // The method of the handler is in the trace already, as the handler.
                    isTraced = true;
                }
            }
        }
    }

    private static unsafe bool FindCatch(Dispatch* at, ExceptionTables* tables, Exception thrown, uint place)
    {
        // SAFETY: as for Search.
        unsafe
        {
            for (int index = NextClause(at, tables, place); index >= 0; index = NextClause(at, tables, place))
            {
                at->Clause = index;
                HandlerClause* clause = ExceptionTables.Clause(tables, index);
                bool isFound = clause->Kind switch
                {
                    HandlerKind.Typed => TypeRelations.Derives(thrown._methodTable, ExceptionTables.Type(tables, clause->Type)),
                    HandlerKind.Filter => Holds(at, tables, thrown, clause->Filter),
                    _ => false,
                };
                if (isFound)
                {
                    return true;
                }
            }

            return false;
        }
    }

    private static unsafe bool Holds(Dispatch* at, ExceptionTables* tables, Exception thrown, uint filter)
    {
        // SAFETY: the condition runs on the frame of its method.
        unsafe
        {
            at->IsInFilter = true;
            uint holds = CallFunclet(ExceptionTables.AddressOf(tables, filter) | 1, thrown, at);
            at->IsInFilter = false;
            return holds != 0;
        }
    }

    // The second pass.
    [DoesNotReturn]
    private static unsafe void Handle(Dispatch* at, ExceptionTables* tables, Exception thrown, uint lastStackPointer, int lastClause)
    {
        // SAFETY: as for Search, which came to a handler at the frame with that stack pointer.
        unsafe
        {
            while (true)
            {
                bool isLast = at->StackPointer == lastStackPointer;
                uint place = ExceptionTables.PlaceOf(tables, at->ProgramCounter);
                if (place != uint.MaxValue)
                {
                    uint frame = ExceptionTables.FindFrame(tables, place);
                    if (ExceptionTables.CanHandle(frame))
                    {
                        RunFinally(at, tables, place, isLast ? lastClause : tables->ClauseCount);
                    }

                    if (isLast)
                    {
                        CallCatch(ExceptionTables.AddressOf(tables, ExceptionTables.Clause(tables, lastClause)->Handler) | 1, thrown, at, lastClause);
                    }

                    if (ExceptionSupport.HasFloatingPoint)
                    {
                        ExceptionTables.RestoreFloatingPoint(tables, at, frame);
                    }

                    ExceptionTables.Unwind(tables, at, frame);
                }
                else if (isLast)
                {
                    LeaveFilter(lastStackPointer);
                }
                else
                {
                    LeaveHandler(at, tables);
                }
            }
        }
    }

    private static unsafe void RunFinally(Dispatch* at, ExceptionTables* tables, uint place, int end)
    {
        // SAFETY: as for Handle; a finally block runs on the frame of its method.
        unsafe
        {
            for (int index = NextClause(at, tables, place); (uint)index < (uint)end; index = NextClause(at, tables, place))
            {
                at->Clause = index;
                HandlerClause* clause = ExceptionTables.Clause(tables, index);
                if (clause->Kind == HandlerKind.Finally)
                {
                    CallFunclet(ExceptionTables.AddressOf(tables, clause->Handler) | 1, null, at);
                }
            }
        }
    }

    // The next clause that covers the place; negative if there is none. Others of a try whose handler the search comes out of do not count.
    private static unsafe int NextClause(Dispatch* at, ExceptionTables* tables, uint place)
    {
        // SAFETY: indices of clauses stay below their number.
        unsafe
        {
            HandlerClause* left = at->IsLeft ? ExceptionTables.Clause(tables, at->Clause) : null;
            for (int index = at->Clause + 1; index < tables->ClauseCount; index++)
            {
                HandlerClause* clause = ExceptionTables.Clause(tables, index);
                if (left != null && clause->IsOfSameTry(in *left))
                {
                    continue;
                }

                left = null;
                at->IsLeft = false;
                if (clause->Covers(place))
                {
                    return index;
                }
            }

            return -1;
        }
    }

    private static unsafe bool IsInFilter(Dispatch* at, ExceptionTables* tables)
    {
        // SAFETY: at this address of exceptions.S a dispatch is on the stack.
        unsafe
        {
            return at->ProgramCounter == tables->FuncletReturn && (*(Dispatch**)at->StackPointer)->IsInFilter;
        }
    }

    /// <summary>Goes on from where a handler returns to, to its method; false if it is none, but what is not C#: the bottom of the stack.</summary>
    /// <safety>The dispatch is at a frame.</safety>
    internal static unsafe bool LeaveHandler(Dispatch* at, ExceptionTables* tables)
    {
        // SAFETY: at these addresses of exceptions.S a record, or a dispatch, is on the stack.
        unsafe
        {
            if (at->ProgramCounter == tables->CatchReturn)
            {
                CatchRecord* record = (CatchRecord*)at->StackPointer;
                at->Clause = record->Clause;
                at->ProgramCounter = record->ProgramCounter;
                at->StackPointer = (uint)(record + 1);
            }
            else if (at->ProgramCounter == tables->FuncletReturn)
            {
                *at = **(Dispatch**)at->StackPointer;
            }
            else
            {
                return false;
            }

            at->IsLeft = true;
            return true;
        }
    }

    /// <safety>The handler is a catch block of the method that the dispatch is at.</safety>
    [DoesNotReturn]
    [RuntimeImport("tock_call_catch")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe void CallCatch(uint handler, Exception thrown, Dispatch* at, int clause);

    /// <safety>The handler is a finally block or a condition of the method that the dispatch is at.</safety>
    [RuntimeImport("tock_call_funclet")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe uint CallFunclet(uint handler, Exception? thrown, Dispatch* at);

    /// <safety>The stack pointer is that of a condition's return.</safety>
    [DoesNotReturn]
    [RuntimeImport("tock_leave_filter")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern unsafe void LeaveFilter(uint stackPointer);
}
