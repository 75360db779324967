// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading;
using System.Threading.Tasks;

namespace Tock;

/// <summary>
/// The operations of a driver that nobody waits for with the process asleep. A driver does one at a time for a process, so they take turns,
/// in the order in which they were asked for.
/// </summary>
public sealed class DriverQueue : UpcallHandler
{
    private DriverOperation? _first;

    /// <summary>Whether an operation is under way, or was cancelled and its driver is not done with it.</summary>
    public bool IsBusy => _first is not null;

    /// <summary>Performs an operation when its turn has come.</summary>
    /// <param name="operation">The operation; a new one.</param>
    /// <param name="cancellationToken">Cancels it: its memory is the application's again at once.</param>
    /// <returns>What the driver sent with the event that ended it; fails with a <see cref="TockException"/>.</returns>
    public Task<UpcallArguments> Perform(DriverOperation operation, CancellationToken cancellationToken = default)
    {
        operation.Enter(this, cancellationToken);
        if (!operation.Task.IsCompleted)
        {
            Append(operation);
            BeginFirst();
        }

        return operation.Task;
    }

    /// <summary>Lets other events come until all operations have ended. Whoever uses the driver with the process asleep calls it before.</summary>
    public void WaitUntilIdle()
    {
        while (_first is not null)
        {
            Syscalls.Wait();
        }
    }

    /// <inheritdoc/>
    public override void OnUpcall(UpcallArguments arguments)
    {
        DriverOperation? ended = _first;
        if (ended is null || !ended.IsUnderWay)
        {
            return;
        }

        ended.TakeBack();
        _first = ended.Next;
        BeginFirst();
        ended.Complete(in arguments);
    }

    /// <summary>Takes an operation out whose turn has not come.</summary>
    internal void Remove(DriverOperation operation)
    {
        for (DriverOperation? before = _first; before is not null; before = before.Next)
        {
            if (before.Next == operation)
            {
                before.Next = operation.Next;
                return;
            }
        }
    }

    private void Append(DriverOperation operation)
    {
        if (_first is null)
        {
            _first = operation;
            return;
        }

        DriverOperation last = _first;
        while (last.Next is not null)
        {
            last = last.Next;
        }

        last.Next = operation;
    }

    private void BeginFirst()
    {
        while (_first is { IsUnderWay: false })
        {
            DriverOperation first = _first;
            ErrorCode error = first.Begin();
            if (error == ErrorCode.None)
            {
                return;
            }

            _first = first.Next;
            first.Fail(error);
        }
    }
}
