// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Storm;

/// <summary>
/// A million system calls and more in each run, with random and nearly right arguments, from processes that share a console, an alarm and each
/// other's memory, with devices at work in between, and applications that end, give their memory to others and are loaded again. A failure
/// names the seed and the last calls; the same seed does the same.
/// </summary>
public sealed class RandomCallTests
{
    private const int CallsPerRun = 1_000_000;
    private const int BurstLength = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(20261124)]
    public void Kernel_SurvivesEverySystemCall(int seed)
    {
        Random random = new(seed);
        StormBoard board = new();
        Invariants invariants = new(board);
        RandomCaller caller = new(random);
        int calls = 0;
        int bursts = 0;
        try
        {
            while (calls < CallsPerRun)
            {
                SimulatedProcess application = board.Applications[random.Next(board.Applications.Length)];
                calls += Burst(random, caller, invariants, application);
                LetDevicesWork(random, board, invariants);
                Manage(random, board);
                invariants.CheckProcesses();
                if (++bursts % 8 == 0)
                {
                    invariants.CheckProtection();
                    invariants.CheckFlash();
                    board.Registers.Writes.Clear();
                }
            }
        }
        catch (Exception problem)
        {
            throw new InvalidOperationException($"seed {seed}, call {calls}, burst {bursts}; the last calls:\n{caller.Log}", problem);
        }
    }

    private static int Burst(Random random, RandomCaller caller, Invariants invariants, SimulatedProcess application)
    {
        invariants.Remember();
        caller.BeginBurst();
        int calls = 0;
        int length = 1 + random.Next(BurstLength * 2);
        while (calls < length && application.Process.State == ProcessState.Running && !application.Process.IsStopped)
        {
            calls += caller.Act(application);
        }

        invariants.CheckMemory(application.Process);
        return calls;
    }

    private static void LetDevicesWork(Random random, StormBoard board, Invariants invariants)
    {
        invariants.Remember();
        if (random.Next(3) == 0)
        {
            board.Line.Type(new string('k', random.Next(4)));
        }

        for (int steps = random.Next(5); steps != 0; steps--)
        {
            board.Line.Step();
        }

        board.Alarm.AdvanceTo(board.Alarm.Now + (ulong)random.NextInt64(1L << random.Next(1, 34)));
        SimulatedProcess application = board.Applications[random.Next(board.Applications.Length)];
        if (application.Process.State == ProcessState.Running
            && board.Kernel.Processes.TryOpen(application.Process.Id, out ProcessContext context))
        {
            board.State.BeforeExecution(ref context);
        }

        invariants.CheckMemory(caller: null);
        foreach (SimulatedProcess other in board.Applications)
        {
            while (other.Process.IsAlive && other.TakeUpcall() is not null)
            {
                // The functions do nothing.
            }
        }
    }

    /// <summary>What the kernel's loop, or a person, does: decide about the dead, stop and resume, unload and load.</summary>
    private static void Manage(Random random, StormBoard board)
    {
        foreach (SimulatedProcess application in board.Applications)
        {
            Process process = application.Process;
            if (process.IsAlive)
            {
                Interfere(random, process);
            }
            else if (process.IsLoaded)
            {
                Decide(random, board, process);
            }
        }

        if (random.Next(20) == 0)
        {
            board.Load();
        }

        while (!board.Applications.Any(application => application.Process.State == ProcessState.Running && !application.Process.IsStopped))
        {
            Process process = board.Applications[random.Next(board.Applications.Length)].Process;
            if (process.IsLoaded)
            {
                process.Terminate();
                board.Start(process);
            }
        }
    }

    private static void Interfere(Random random, Process process)
    {
        if (random.Next(50) == 0)
        {
            if (process.IsStopped)
            {
                process.Resume();
            }
            else
            {
                process.Stop();
            }
        }
        else if (random.Next(200) == 0)
        {
            process.Terminate();
        }
    }

    private static void Decide(Random random, StormBoard board, Process process)
    {
        process.AcknowledgeFault();
        process.AcknowledgeStart();
        board.Kernel.Processes.Attention &= ~(1u << (int)process.Index);
        switch (random.Next(8))
        {
            case 0:
                process.Unload();
                break;
            case < 5:
                board.Start(process);
                break;
            default:
                // It lies there, and another may need its memory.
                break;
        }
    }
}
