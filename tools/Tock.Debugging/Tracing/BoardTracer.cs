// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text;
using Tock.Arch.CortexM;
using Tock.Debugging.Remote;
using Tock.Emulation;
using Tock.Kernel.Debugging;
using Tock.Kernel.Processes;

namespace Tock.Debugging.Tracing;

/// <summary>
/// Watches the border between the processes of a board and its kernel through a debugger's port: the core is stopped where system calls and faults
/// arrive, and where the kernel goes back to a process.
/// </summary>
/// <remarks>
/// Where the core stands on a breakpoint it would stop again at once, so that one is lifted until the next stop. Nothing is missed by that: a process that was
/// entered leaves by a system call, a fault or the handler that switches, and each of them stops the core somewhere else; and the kernel, which was gone
/// back to, enters a process by the handler of system calls. Two ways may follow each other with nothing between: from one switch to the next, and
/// when the kernel's wish to enter a process is refused because of an interrupt and it tries again. There the core makes a single step.
/// </remarks>
public sealed class BoardTracer
{
    private const uint ExceptionReturnToProcess = 1 << 2;
    private const uint InterruptControl = 0xE000_ED04;
    private const uint SwitchPending = 1 << 28;
    private const uint FaultStatus = 0xE000_ED28;
    private const int FaultStatusSize = 20;

    // The clock's counter must not go round unseen, and a change of half a round is a reset.
    private static readonly TimeSpan s_longestSleep = TimeSpan.FromSeconds(30);
    private static readonly TimeSpan s_lookAtClock = TimeSpan.FromMilliseconds(200);

    private readonly RemoteTarget _target;
    private readonly TraceOptions _options;
    private readonly EmulatorPort? _port;
    private readonly ProcessMap _processes;
    private readonly ProcessObserver _observer;
    private readonly BoardClock _clock;
    private readonly HashSet<uint> _strangers = [];
    private readonly Dictionary<uint, uint> _callNumbers = [];
    private SupervisorCode _code = null!;
    private TimeSpan? _end;
    private uint? _lifted;
    private uint? _callStack;
    private uint _lastReading = uint.MaxValue;

    private BoardTracer(RemoteTarget target, TraceOptions options, EmulatorPort? port, Action<TraceEvent> sink)
    {
        _target = target;
        _port = port;
        _options = options;
        _processes = new ProcessMap(options.ApplicationFlash.Start);
        _observer = new ProcessObserver(_processes, InterfaceNames.Known, sink);
        _clock = new BoardClock(options.Clock.FrequencyHz);
    }

    private TimeSpan? Time => _clock.IsRunning ? _clock.Elapsed : null;

    /// <summary>Traces a board until the end of its time or a cancellation, and then lets it go.</summary>
    /// <param name="target">The board, which stands still.</param>
    /// <param name="options">What is to be known of it.</param>
    /// <param name="sink">Told of each event.</param>
    /// <param name="cancellationToken">Ends the trace, which is no failure.</param>
    /// <param name="port">Where the board's port was got from, if it is to go on as it was should this process be killed.</param>
    /// <exception cref="TraceException">Its kernel is not understood.</exception>
    /// <exception cref="RemoteException">The board has ended, or its port does not do what it should.</exception>
    public static async Task RunAsync(
        RemoteTarget target, TraceOptions options, Action<TraceEvent> sink, CancellationToken cancellationToken, EmulatorPort? port = null)
    {
        ArgumentNullException.ThrowIfNull(target);
        ArgumentNullException.ThrowIfNull(options);
        BoardTracer tracer = new(target, options, port, sink);
        try
        {
            await tracer.PrepareAsync().ConfigureAwait(false);
            await tracer.FollowAsync(cancellationToken).ConfigureAwait(false);
            tracer._observer.End();
        }
        finally
        {
            await target.DetachAsync(CancellationToken.None).ConfigureAwait(false);
        }
    }

    private async Task PrepareAsync()
    {
        _code = await SupervisorCode.ReadAsync(_target, CancellationToken.None).ConfigureAwait(false);
        await ReadListAsync().ConfigureAwait(false);
        foreach (uint address in (uint[])[_code.CallEntry, .. _code.CallReturns, .. _code.SwitchReturns, .. _code.FaultEntries])
        {
            await _target.SetBreakpointAsync(address).ConfigureAwait(false);
        }

        await ReadClockAsync().ConfigureAwait(false);
        _end = _options.Duration + (Time ?? TimeSpan.Zero);
    }

    private async Task FollowAsync(CancellationToken cancellationToken)
    {
        while (!cancellationToken.IsCancellationRequested)
        {
            await _target.ResumeAsync(CancellationToken.None).ConfigureAwait(false);
            StopReply? stop = null;
            try
            {
                stop = await _target.WaitForStopAsync(_end is null ? s_longestSleep : s_lookAtClock, cancellationToken).ConfigureAwait(false);
            }
            catch (OperationCanceledException)
            {
                // The interruption below ends the wait.
            }

            if (stop is null)
            {
                await _target.InterruptAsync(CancellationToken.None).ConfigureAwait(false);
            }

            await ReadClockAsync().ConfigureAwait(false);
            if (Time > _end)
            {
                return;
            }

            await LookAsync().ConfigureAwait(false);
        }
    }

    // What a stop shows depends on where it is, whatever it was for: an interruption may come just there.
    private async Task LookAsync()
    {
        CoreState core = await _target.ReadRegistersAsync().ConfigureAwait(false);
        uint at = core.ProgramCounter;
        if (!_target.Breakpoints.Contains(at))
        {
            return;
        }

        if (_lifted is { } lifted)
        {
            await _target.SetBreakpointAsync(lifted).ConfigureAwait(false);
        }

        await _target.RemoveBreakpointAsync(at).ConfigureAwait(false);
        _lifted = at;
        bool isOfProcess = (core[CoreState.LinkRegister] & ExceptionReturnToProcess) != 0;
        uint? callStack = _callStack;
        _callStack = null;
        if (at == _code.CallEntry)
        {
            await LookAtCallAsync(core, isOfProcess).ConfigureAwait(false);
        }
        else if (_code.FaultEntries.Contains(at))
        {
            await LookAtFaultAsync(core, isOfProcess).ConfigureAwait(false);
        }
        else
        {
            bool isSwitch = _code.SwitchReturns.Contains(at);
            if (isOfProcess)
            {
                // Behind a switch it is another process's.
                await LookAtReturnAsync(core, isSwitch ? null : callStack).ConfigureAwait(false);
            }

            // What may be the very next stop, too.
            if (isOfProcess == isSwitch)
            {
                await _target.StepAsync().ConfigureAwait(false);
                await _target.SetBreakpointAsync(at).ConfigureAwait(false);
                _lifted = null;
            }
        }
    }

    private async Task LookAtCallAsync(CoreState core, bool isOfProcess)
    {
        if (!isOfProcess)
        {
            return;
        }

        uint stack = _code.StackRegister is { } register ? core[register] : await ReadStackPointerAsync(core).ConfigureAwait(false);
        _callStack = stack;
        if (await ReadFrameAsync(stack).ConfigureAwait(false) is { } frame)
        {
            await ReadListIfStrangeAsync(frame.ProgramCounter).ConfigureAwait(false);
            _observer.Called(Time, await ReadCallNumberAsync(frame.ProgramCounter).ConfigureAwait(false), frame);
        }
    }

    private async Task LookAtReturnAsync(CoreState core, uint? callStack)
    {
        // With a switch pending the process does not get to its next instruction now: the call has made it wait, fault or end, or something
        // else is to be done first.
        if ((await _target.ReadWordAsync(InterruptControl).ConfigureAwait(false) & SwitchPending) != 0)
        {
            return;
        }

        uint stack = callStack ?? await ReadStackPointerAsync(core).ConfigureAwait(false);
        if (await ReadFrameAsync(stack).ConfigureAwait(false) is { } frame)
        {
            await ReadListIfStrangeAsync(frame.ProgramCounter).ConfigureAwait(false);
            _observer.Resumed(Time, stack, frame);
        }
    }

    private async Task LookAtFaultAsync(CoreState core, bool isOfProcess)
    {
        if (!isOfProcess)
        {
            return;
        }

        byte[] status = await _target.ReadMemoryAsync(FaultStatus, FaultStatusSize).ConfigureAwait(false);
        uint configurable = BitConverter.ToUInt32(status, 0);
        uint stack = await ReadStackPointerAsync(core).ConfigureAwait(false);
        StackedFrame? frame = FaultDecoder.IsStackFault(configurable) ? null : await ReadFrameAsync(stack).ConfigureAwait(false);
        ProcessFault fault = FaultDecoder.Decode(
            configurable, BitConverter.ToUInt32(status, 4), BitConverter.ToUInt32(status, 12), BitConverter.ToUInt32(status, 16), frame?.ProgramCounter ?? 0, stack);
        _observer.Faulted(Time, Encoding.ASCII.GetString(FaultCauseText.For(fault.Cause)), frame?.ProgramCounter, fault.HasAddress ? fault.Address : null);
    }

    // No port tells this register for sure; an instruction of the kernel that reads it, executed here and now, does.
    private async Task<uint> ReadStackPointerAsync(CoreState core)
    {
        StackRead read = _code.StackRead;
        await KeepAsync(core).ConfigureAwait(false);
        await _target.WriteRegistersAsync(core.With(CoreState.ProgramCounterRegister, read.Address)).ConfigureAwait(false);
        await _target.StepAsync().ConfigureAwait(false);
        CoreState after = await _target.ReadRegistersAsync().ConfigureAwait(false);
        await _target.WriteRegistersAsync(core).ConfigureAwait(false);
        await KeepAsync(null).ConfigureAwait(false);
        return after.ProgramCounter == read.Next
            ? after[read.Register]
            : throw new TraceException("an instruction could not be executed alone: the core went somewhere else");
    }

    private Task KeepAsync(CoreState? core) => _port?.KeepAsync(core) ?? Task.CompletedTask;

    private async Task<StackedFrame?> ReadFrameAsync(uint stack) =>
        await _target.TryReadMemoryAsync(stack, StackedFrame.Size).ConfigureAwait(false) is { } bytes ? new StackedFrame(bytes) : null;

    private async Task<uint> ReadCallNumberAsync(uint returnAddress)
    {
        // Code in flash stays what it is until the list of applications changes.
        if (_callNumbers.TryGetValue(returnAddress, out uint number))
        {
            return number;
        }

        byte[] instruction = await _target.TryReadMemoryAsync(returnAddress - 2, 1).ConfigureAwait(false) ?? [byte.MaxValue];
        if (_options.ApplicationFlash.Contains(returnAddress))
        {
            _callNumbers[returnAddress] = instruction[0];
        }

        return instruction[0];
    }

    // Code in the flash of applications that belongs to none that is known: one has been installed meanwhile.
    private async Task ReadListIfStrangeAsync(uint at)
    {
        if (_options.ApplicationFlash.Contains(at) && _processes.OfCode(at) is null && _strangers.Add(at))
        {
            await ReadListAsync().ConfigureAwait(false);
        }
    }

    private async Task ReadListAsync()
    {
        _callNumbers.Clear();
        _processes.Read(await _target.ReadMemoryAsync(_options.ApplicationFlash.Start, (int)_options.ApplicationFlash.Length).ConfigureAwait(false));
    }

    private async Task ReadClockAsync()
    {
        if (await _target.TryReadMemoryAsync(_options.Clock.Address, sizeof(uint)).ConfigureAwait(false) is not { } bytes)
        {
            return;
        }

        uint reading = BitConverter.ToUInt32(bytes);
        if (_clock.IsRunning && _lastReading - reading > uint.MaxValue / 2)
        {
            _clock.BoardWasReset();
        }

        _lastReading = reading;
        _clock.Observe(reading);
    }
}
