// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Kernel.Debugging;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;
using Tock.Kernel.Scheduling;
using Tock.Kernel.Testing;
using Tock.Kernel.Tests.Loading;

namespace Tock.Kernel.Tests.Processes;

/// <summary>The kernel's loop on a board without hardware; what processes do when they execute is the test's.</summary>
internal sealed class LoopBench : IChip, ISchedulerTimer, ISynchronousOutput
{
    private readonly SimulatedKernel _kernel;
    private readonly StringBuilder _output = new();
    private readonly uint _processCount;
    private bool _inPanic;
    private uint _listed;

    internal LoopBench(FaultPolicy policy, params string[] names)
        : this(policy, names, (timer, processes) => new RoundRobinScheduler(timer, processes))
    {
    }

    internal LoopBench(FaultPolicy policy, string[] names, Func<ISchedulerTimer, ProcessTable, IScheduler> createScheduler)
    {
        _kernel = new SimulatedKernel(processes: 4);
        _processCount = (uint)names.Length;
        uint address = SimulatedMemory.FlashStart;
        foreach (string name in names)
        {
            ApplicationImage.Write(address, name, minimumRam: 512);
            address += ApplicationImage.Size;
        }

        DebugWriter output = new(this, _kernel.DebugLine, 2048);
        Loop = new KernelLoop(new KernelResources
        {
            Memory = _kernel.Memory,
            Boundary = _kernel.Boundary,
            MemoryProtection = _kernel.MemoryProtection,
            Chip = this,
            SchedulerTimer = this,
            Scheduler = createScheduler(this, _kernel.Processes),
            Processes = _kernel.Processes,
            Drivers = _kernel.Drivers,
            EnforcesPermissions = true,
            DeferredCalls = _kernel.DeferredCalls,
            Output = output,
            Panic = new PanicReport(output, _kernel.Processes, _kernel.Memory),
            FaultPolicy = policy,
            Watchdog = Watchdog,
        });
        _kernel.Boundary.Execute = process =>
        {
            Executions.Add(process.Index);
            OnExecute(process);
        };
        Loop.BeginLoading();
        while (Loop.IsLoading)
        {
            _kernel.ServiceDeferredCalls();
        }

        Loop.BeginReport("test board"u8);
    }

    public uint TicksPerMillisecond => 100;

    internal KernelLoop Loop { get; }

    internal List<uint> Executions { get; } = [];

    internal int Sleeps { get; private set; }

    internal FakeWatchdog Watchdog { get; } = new();

    internal Action OnSleep { get; set; } = () => { };

    internal int Services { get; private set; }

    public uint Remaining { get; set; }

    internal bool TimerRuns { get; private set; }

    internal Action<Process> OnExecute { get; set; } = _ => { };

    /// <summary>Gets everything said so far.</summary>
    internal string Output
    {
        get
        {
            _kernel.DebugLine.Drain();
            return _output + _kernel.DebugLine.Output;
        }
    }

    internal Process this[uint index] => _kernel.Processes[index];

    internal SimulatedKernel Kernel => _kernel;

    public void ServicePendingInterrupts() => Services++;

    public void Reset() => throw new BoardHaltedException();

    public void SleepUntilInterrupt()
    {
        Sleeps++;
        OnSleep();
    }

    public void Start(uint ticks) => TimerRuns = true;

    public void Stop() => TimerRuns = false;

    public void WriteSynchronously(ReadOnlySpan<byte> text)
    {
        string said = Encoding.Latin1.GetString(text);
        _output.Append(said);
        _inPanic |= said.Contains("panic", StringComparison.Ordinal);
        _listed += _inPanic && said.Contains(" restarts", StringComparison.Ordinal) ? 1u : 0;
        if (_inPanic && _listed == _processCount && said.EndsWith('\n'))
        {
            throw new BoardHaltedException();
        }
    }

    internal static void Fault(Process process, uint address = 0x2000_0010) =>
        process.SetFault(new ProcessFault(FaultCause.DataAccess, 0x2_0042, address, hasAddress: true));
}
