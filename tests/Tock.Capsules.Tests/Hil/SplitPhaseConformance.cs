// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel;
using Xunit;

namespace Tock.Capsules.Tests.Hil;

/// <summary>What every split-phase interface promises (docs/capsules.md, "Split-phase interfaces"), asked of everything that is one.</summary>
public abstract class SplitPhaseConformance
{
    private bool _isCalling;

    /// <summary>Gets operations that succeed, one of each kind, each on buffers of the test's own.</summary>
    protected abstract IReadOnlyList<Func<Result>> Operations { get; }

    /// <summary>Gets calls that are refused for their arguments, with the error.</summary>
    protected abstract IReadOnlyList<(Func<Result> Operation, ErrorCode Error)> Refusals { get; }

    /// <summary>Gets the status of each operation of which the client has been told.</summary>
    protected List<uint> Done { get; } = [];

    /// <summary>Gets or sets what the client does when it is told.</summary>
    protected Action? WhenDone { get; set; }

    [Fact]
    public void Operation_CallsBackOnce_AndNotInsideTheCall()
    {
        foreach (Func<Result> operation in Operations)
        {
            Done.Clear();
            Succeeds(operation);
            Assert.Empty(Done);
            Settle();
            Assert.Equal([0u], Done);
        }
    }

    [Fact]
    public void Call_WhileAnOperationIsUnderWay_IsBusyWhateverIsPassed_AndDisturbsNothing()
    {
        foreach (Func<Result> operation in Operations)
        {
            Done.Clear();
            Succeeds(operation);
            Assert.All(Operations.Concat(Refusals.Select(refusal => refusal.Operation)), other => Assert.Equal((uint)ErrorCode.Busy, Call(other).StatusCode));
            Settle();
            Assert.Equal([0u], Done);
        }
    }

    [Fact]
    public void Call_WithWrongArguments_IsRefused_AndNothingIsUnderWay()
    {
        foreach ((Func<Result> operation, ErrorCode error) in Refusals)
        {
            Assert.Equal((uint)error, Call(operation).StatusCode);
            Settle();
            Assert.Empty(Done);
        }

        Succeeds(Operations[0]);
        Settle();
        Assert.Equal([0u], Done);
    }

    [Fact]
    public void Client_MayBeginTheNextOperationFromItsCallback()
    {
        Func<Result>[] operations = [.. Operations, .. Operations];
        WhenDone = () =>
        {
            if (Done.Count < operations.Length)
            {
                Succeeds(operations[Done.Count]);
            }
        };
        Succeeds(operations[0]);
        Settle();
        Assert.Equal(operations.Select(_ => 0u), Done);
    }

    /// <summary>Lets the device do all it has to, and serves what interrupts and is deferred meanwhile.</summary>
    protected abstract void Settle();

    /// <summary>The client is told that an operation is over.</summary>
    /// <param name="result">How it went.</param>
    protected void Complete(Result result)
    {
        Assert.False(_isCalling, "The client is called inside its own call.");
        Done.Add(result.StatusCode);
        WhenDone?.Invoke();
    }

    /// <summary>Calls the interface.</summary>
    /// <param name="operation">The call.</param>
    /// <returns>What it answers.</returns>
    protected Result Call(Func<Result> operation)
    {
        _isCalling = true;
        Result result = operation();
        _isCalling = false;
        return result;
    }

    /// <summary>Calls the interface, which answers Ok.</summary>
    /// <param name="operation">The call.</param>
    protected void Succeeds(Func<Result> operation) => Assert.Equal(0u, Call(operation).StatusCode);

    /// <summary>Calls the interface, which answers Ok, and lets the operation come to its end.</summary>
    /// <param name="operation">The call.</param>
    /// <returns>The status that the client is told.</returns>
    protected uint Finish(Func<Result> operation)
    {
        Done.Clear();
        Succeeds(operation);
        Settle();
        return Assert.Single(Done);
    }
}
