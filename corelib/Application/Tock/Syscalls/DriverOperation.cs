// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;

namespace Tock;

/// <summary>One operation of a driver that takes its turn in a <see cref="DriverQueue"/>, with the memory that is lent meanwhile. It is used once.</summary>
public sealed class DriverOperation
{
    private readonly DriverRequest _request;
    private readonly TaskCompletionSource<UpcallArguments> _completion = new();
    private CancellationTokenRegistration _cancellation;
    private DriverQueue? _queue;
    private ArrayLoan? _loans;

    /// <summary>Describes it.</summary>
    /// <param name="request">The command that begins it and the event that ends it.</param>
    public DriverOperation(in DriverRequest request)
    {
        _request = request;
    }

    /// <summary>The command that ends it early if it is cancelled; 0 if the driver has none. The driver still sends the event.</summary>
    public uint AbortCommand { get; init; }

    /// <summary>Ends with what the driver sent.</summary>
    internal Task<UpcallArguments> Task => _completion.Task;

    /// <summary>Whether the driver has been asked.</summary>
    internal bool IsUnderWay { get; private set; }

    /// <summary>Whose turn it is after this.</summary>
    internal DriverOperation? Next { get; set; }

    /// <summary>Lends memory that the driver reads.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="memory">The memory; it is to stay as it is until the operation ends.</param>
    /// <returns>This operation.</returns>
    public DriverOperation LendReadOnly(uint number, ReadOnlyMemory<byte> memory)
    {
        _loans = new ArrayLoan(number, memory, isWritable: false, _loans);
        return this;
    }

    /// <summary>Lends memory that the driver reads and writes.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="memory">The memory; what it holds changes until the operation ends.</param>
    /// <returns>This operation.</returns>
    public DriverOperation LendReadWrite(uint number, Memory<byte> memory)
    {
        _loans = new ArrayLoan(number, memory, isWritable: true, _loans);
        return this;
    }

    /// <summary>Enters a queue.</summary>
    internal void Enter(DriverQueue queue, CancellationToken cancellationToken)
    {
        if (_queue is not null)
        {
            throw new InvalidOperationException("An operation is performed once.");
        }

        _queue = queue;
        if (cancellationToken.CanBeCanceled)
        {
            _cancellation = cancellationToken.Register(Cancel);
        }
    }

    /// <summary>Asks the driver, which gets the memory.</summary>
    /// <returns>The error if it refused; the memory is the application's again then.</returns>
    internal ErrorCode Begin()
    {
        IsUnderWay = true;
        ErrorCode error = Upcalls.Subscribe(_request.Driver, _request.Slot, _queue!);
        for (ArrayLoan? loan = _loans; loan is not null && error == ErrorCode.None; loan = loan.Next)
        {
            error = loan.Lend(_request.Driver);
        }

        if (error == ErrorCode.None)
        {
            error = _request.Begin();
        }

        if (error != ErrorCode.None)
        {
            TakeBack();
        }

        return error;
    }

    /// <summary>Makes the memory the application's again.</summary>
    internal void TakeBack()
    {
        for (ArrayLoan? loan = _loans; loan is not null; loan = loan.Next)
        {
            loan.TakeBack(_request.Driver);
        }

        _loans = null;
    }

    internal void Complete(in UpcallArguments result)
    {
        ErrorCode error = _request.StatusOf(in result);
        if (error != ErrorCode.None)
        {
            Fail(error);
            return;
        }

        _cancellation.Dispose();
        _completion.TrySetResult(result);
    }

    internal void Fail(ErrorCode error)
    {
        _cancellation.Dispose();
        if (!_completion.Task.IsCompleted)
        {
            _completion.TrySetException(new TockException(error));
        }
    }

    private void Cancel()
    {
        if (IsUnderWay)
        {
            if (AbortCommand != 0)
            {
                // If it is over already, the driver says so here, and its event is waiting.
                Syscalls.Command(_request.Driver, AbortCommand);
            }

            // The queue goes on when the driver's event comes: before that the driver would refuse the next one.
            TakeBack();
        }
        else
        {
            // What is lent under the same numbers now is another's.
            _queue!.Remove(this);
        }

        _completion.TrySetCanceled();
    }
}
