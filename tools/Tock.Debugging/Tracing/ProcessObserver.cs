// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Tracing;

/// <summary>Makes of what is seen at the border between processes and kernel what the processes did.</summary>
/// <param name="processes">The processes.</param>
/// <param name="names">The names of the interface.</param>
/// <param name="sink">Told of each event.</param>
internal sealed class ProcessObserver(ProcessMap processes, InterfaceNames names, Action<TraceEvent> sink)
{
    private const string Unknown = "?";

    private TracedProcess? _current;

    /// <summary>A process made a system call.</summary>
    internal void Called(TimeSpan? time, uint number, StackedFrame frame)
    {
        ReadOnlySpan<uint> r = frame.Registers;
        SystemCall call = new(number, r[0], r[1], r[2], r[3], frame.ProgramCounter);
        _current = processes.OfCode(frame.ProgramCounter) ?? _current;
        if (_current is null)
        {
            sink(new CallEvent(time, Unknown, call, null, HasReturned: false));
            return;
        }

        _current.HasJustStarted = false;
        _current.Pending = call;
        _current.PendingSince = time;
        if (call.Waits || call.Ends || !call.IsKnown)
        {
            sink(new CallEvent(time, _current.Name, call, null, HasReturned: false));
        }
    }

    /// <summary>A process goes on.</summary>
    internal void Resumed(TimeSpan? time, uint stackPointer, StackedFrame frame)
    {
        uint at = frame.ProgramCounter;
        TracedProcess? process = processes.OfCode(at) ?? processes.OfMemory(stackPointer);
        _current = process ?? _current;
        if (process is null)
        {
            return;
        }

        if (IsStart(process, frame))
        {
            Start(time, process, frame);
        }
        else if (process.Pending is { } call && (at == call.ReturnAddress || call.IsYield))
        {
            process.Pending = null;
            GoOn(time, process, call, frame);
        }
    }

    /// <summary>The process that executed did what it may not.</summary>
    /// <param name="time">When.</param>
    /// <param name="cause">What.</param>
    /// <param name="programCounter">The instruction, if it is known.</param>
    /// <param name="address">The address concerned, if it is known.</param>
    internal void Faulted(TimeSpan? time, string cause, uint? programCounter, uint? address)
    {
        _current = (programCounter is { } at ? processes.OfCode(at) : null) ?? _current;
        if (_current is not null)
        {
            _current.HasJustStarted = false;
        }

        sink(new FaultEvent(time, _current?.Name ?? Unknown, cause, programCounter, address));
    }

    /// <summary>The trace is over: tells of the calls that have not returned.</summary>
    internal void End()
    {
        foreach (TracedProcess process in processes.Processes)
        {
            Abandon(process);
        }
    }

    // A process whose first instruction has not been executed yet, since an interrupt came first, is entered there once more.
    private static bool IsStart(TracedProcess process, StackedFrame frame)
    {
        ReadOnlySpan<uint> r = frame.Registers;
        return frame.ProgramCounter == process.EntryPoint && r[2] != 0 && r[3] - r[1] <= r[2];
    }

    private void Start(TimeSpan? time, TracedProcess process, StackedFrame frame)
    {
        if (!process.HasJustStarted)
        {
            Abandon(process);
            process.Start(frame.Registers[1], frame.Registers[2]);
            sink(new StartEvent(time, process.Name, process.Address, frame.Registers[1], frame.Registers[2]));
        }
    }

    private void GoOn(TimeSpan? time, TracedProcess process, SystemCall call, StackedFrame frame)
    {
        bool isUpcall = frame.ProgramCounter != call.ReturnAddress;
        ReadOnlySpan<uint> r = frame.Registers;
        if (!call.Waits)
        {
            CallResult? result = call.IsYield ? new CallResult(true, null, [isUpcall ? 1u : 0u]) : CallResult.Read(names, r);
            if (call.Class == InterfaceNames.Subscribe && result.Error is null)
            {
                process.Subscribe(call);
            }

            sink(new CallEvent(time, process.Name, call, result, HasReturned: true));
        }

        if (isUpcall)
        {
            sink(new UpcallEvent(time, process.Name, process.FindSources(frame.ProgramCounter, r[3]), r[..3].ToArray(), frame.ProgramCounter, r[3]));
        }
        else if (call.WaitsForOne)
        {
            sink(new UpcallEvent(time, process.Name, [new UpcallSource(call.Argument1, call.Argument2)], r[..3].ToArray(), null, 0));
        }
    }

    private void Abandon(TracedProcess process)
    {
        // Those that wait or end have been told of when they began.
        if (process.Pending is { Waits: false, Ends: false, IsKnown: true } call)
        {
            sink(new CallEvent(process.PendingSince, process.Name, call, null, HasReturned: false));
        }

        process.Pending = null;
    }
}
