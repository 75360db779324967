// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Testing;

namespace Tock.Kernel.Tests.Storm;

/// <summary>
/// More than a million system calls with random and nearly right arguments from four processes that share a console, an alarm and each
/// other's memory, with devices at work in between. A failure names the seed and the last calls; the same seed does the same.
/// </summary>
public sealed class RandomCallTests
{
    private const int CallsPerSeed = 260_000;
    private const int BurstLength = 40;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
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
            while (calls < CallsPerSeed)
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
            while (other.TakeUpcall() is not null)
            {
                // The functions do nothing.
            }
        }
    }

    /// <summary>What the kernel's loop, or a person, does: decide about the dead, stop and resume.</summary>
    private static void Manage(Random random, StormBoard board)
    {
        bool someoneRuns = false;
        foreach (SimulatedProcess application in board.Applications)
        {
            Process process = application.Process;
            if (!process.IsAlive)
            {
                process.AcknowledgeFault();
                process.AcknowledgeStart();
                process.Restart();
            }
            else if (random.Next(50) == 0)
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
            else if (random.Next(400) == 0)
            {
                process.Terminate();
            }

            someoneRuns |= process.State == ProcessState.Running && !process.IsStopped;
        }

        if (!someoneRuns)
        {
            Process process = board.Applications[random.Next(board.Applications.Length)].Process;
            process.Terminate();
            process.Restart();
        }
    }
}
