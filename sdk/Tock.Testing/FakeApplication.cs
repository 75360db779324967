// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>A whole application that runs on a <see cref="FakeBoard"/>.</summary>
public sealed class FakeApplication
{
    internal FakeApplication(ApplicationProcess process)
    {
        Process = process;
    }

    /// <summary>Its name.</summary>
    public string Name => Process.Name;

    /// <summary>Whether it is over.</summary>
    public bool HasEnded => Process.State == ProgramState.HasEnded;

    /// <summary>What it ended with, 0 for success; null while it goes on, and if it has failed.</summary>
    public uint? CompletionCode => Process.CompletionCode;

    /// <summary>How often it has begun anew.</summary>
    public int Restarts => Process.Restarts;

    internal ApplicationProcess Process { get; }

    /// <summary>Lets time pass until it is over.</summary>
    /// <param name="within">The longest time on the board's clock; a minute if nothing is said.</param>
    /// <returns>What it ended with.</returns>
    /// <exception cref="ApplicationFailedException">It has failed.</exception>
    /// <exception cref="SleepsForeverException">It waits for something that nothing brings.</exception>
    /// <exception cref="TimeoutException">It goes on.</exception>
    public uint? RunUntilEnd(TimeSpan? within = null)
    {
        Process.Board.RunUntil(() => HasEnded, within);
        return CompletionCode;
    }

    internal string Describe() => HasEnded ? $"{Name} has ended" : $"{Name} waits for {Process.WaitsFor}";
}
