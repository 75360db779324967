// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Storm;

/// <summary>Makes up system calls: mostly nearly right, at times entirely random.</summary>
internal sealed class RandomCaller(Random random)
{
    private const int LogLength = 24;

    private readonly Queue<string> _log = [];
    private bool _yields;

    /// <summary>Gets the last calls, to be printed when something is wrong.</summary>
    internal string Log => string.Join("\n", _log);

    /// <summary>Begins a burst: now and then one without yields, so that queues fill up.</summary>
    internal void BeginBurst() => _yields = random.Next(3) != 0;

    /// <summary>Makes one call, or the few that introduce the caller to another process and lend it memory.</summary>
    /// <returns>How many.</returns>
    internal int Act(SimulatedProcess caller)
    {
        if (random.Next(12) != 0)
        {
            Call(caller, MakeUp(caller.Process));
            return 1;
        }

        const uint Ipc = 0x10000;
        uint peer = (uint)random.Next((int)StormBoard.Processes);
        uint name = caller.Process.Block.Start + (uint)random.Next(400);
        uint length = peer + 1;
        (uint, uint, uint, uint, uint)[] plan =
        [
            (4, Ipc, 0, name, length),
            (2, Ipc, 1, 0, 0),
            (1, Ipc, random.Next(2) == 0 ? peer : caller.Process.Index, Function(caller.Process), Any()),
            (3, Ipc, peer, (caller.Process.Block.Start + (uint)random.Next(1000)) & ~63u, 32u << random.Next(3)),
            (2, Ipc, (uint)random.Next(2, 4), peer, 0),
        ];
        if (caller.Process.OwnsRam(name, length))
        {
            SimulatedMemory.Bytes(name, length).Fill((byte)('a' + peer));
        }

        int calls = 0;
        foreach ((uint, uint, uint, uint, uint) call in plan)
        {
            if (caller.Process.State == ProcessState.Running)
            {
                Call(caller, call);
                calls++;
            }
        }

        return calls;
    }

    private void Call(SimulatedProcess caller, (uint Class, uint R0, uint R1, uint R2, uint R3) call)
    {
        (uint syscallClass, uint r0, uint r1, uint r2, uint r3) = call;
        _log.Enqueue($"{caller.Process.Index}: svc {syscallClass} {r0:x} {r1:x} {r2:x} {r3:x}");
        if (_log.Count > LogLength)
        {
            _log.Dequeue();
        }

        SyscallResult passed = new(r0, r1, r2, r3);
        SyscallResult result = caller.Call(syscallClass, r0, r1, r2, r3);
        AnswerShapes.Check(syscallClass, passed, result, caller.Process.State);
        while (caller.Process.IsAlive && caller.TakeUpcall() is not null)
        {
            // The functions do nothing.
        }
    }

    private (uint Class, uint R0, uint R1, uint R2, uint R3) MakeUp(Process process)
    {
        uint driver = random.Next(20) == 0 ? Any() : StormBoard.Drivers[random.Next(StormBoard.Drivers.Length)];
        switch (random.Next(100))
        {
            case < 18 when !_yields:
                return (2, StormBoard.Scripted, Small(), (uint)random.Next(6), Small());
            case < 18:
                return (0, random.Next(4) == 0 ? Any() % 5 : (uint)random.Next(2), random.Next(2) == 0 ? driver : Address(process), Small(), Any());
            case < 34:
                return (1, driver, Small(), Function(process), Any());
            case < 60:
                return (2, driver, Small(), random.Next(3) == 0 ? Address(process) : Small(), random.Next(3) == 0 ? Any() : Small());
            case < 72:
                return (3, driver, Small(), Address(process), Length());
            case < 82:
                return (4, driver, Small(), Address(process), Length());
            case < 88:
                return (7, driver, Small(), Address(process), Length());
            case < 99:
                return (5, (uint)random.Next(13), random.Next(2) == 0 ? Address(process) : (uint)random.Next(-300, 300), Any(), Any());
            default:
                return random.Next(10) switch
                {
                    < 4 => (6, (uint)random.Next(3), Any(), Any(), Any()),
                    < 5 => ((uint)random.Next(8, 256), Any(), Any(), Any(), Any()),
                    _ => ((uint)random.Next(0, 8), Any(), Any(), Any(), Any()),
                };
        }
    }

    private uint Any() => (uint)random.NextInt64(1L << 32);

    private uint Small() => random.Next(12) switch
    {
        0 => (uint)random.Next(40),
        1 => Any(),
        _ => (uint)random.Next(5),
    };

    private uint Length() => random.Next(8) switch
    {
        0 => 0,
        1 => Any(),
        2 => (uint)random.Next(2000),
        3 => 32u << random.Next(4),
        _ => (uint)random.Next(70),
    };

    private uint Address(Process process)
    {
        uint anchor = random.Next(10) switch
        {
            0 => process.AppBreak,
            1 => process.KernelMemoryBreak,
            2 => process.Block.End,
            3 => process.Binary.BinaryStart,
            4 => process.Binary.FlashEnd,
            5 => SimulatedMemory.RamStart,
            6 => Any(),
            7 => (process.Block.Start + (uint)random.Next(2000)) & ~31u,
            _ => process.Block.Start + (uint)random.Next(1500),
        };
        return anchor + (random.Next(3) == 0 ? (uint)random.Next(-40, 40) : 0);
    }

    private uint Function(Process process) => random.Next(4) == 0 ? 0 : random.Next(4) == 0 ? Address(process) : process.Binary.BinaryStart | 1;
}
