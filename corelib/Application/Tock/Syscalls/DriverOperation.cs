// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading.Tasks;

namespace Tock;

/// <summary>
/// One kind of operation of a driver that takes time: begun by a command, ended by an event, with buffers lent meanwhile. One is under way at a time.
/// </summary>
public sealed class DriverOperation : UpcallHandler
{
    private readonly uint _driver;
    private readonly uint _slot;
    private ArrayLoan? _loans;
    private TaskCompletionSource<UpcallArguments>? _underWay;
    private bool _isSubscribed;

    /// <summary>Describes the operation.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="slot">The subscribe number of the event that ends it.</param>
    public DriverOperation(uint driver, uint slot)
    {
        _driver = driver;
        _slot = slot;
    }

    /// <summary>Whether it is under way.</summary>
    public bool IsUnderWay => _underWay is not null;

    /// <summary>Lends a part of an array that the driver reads to the operation that begins next.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="array">The array; it is to stay as it is until the operation ends.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="length">Its length.</param>
    public void LendReadOnly(uint number, byte[] array, int offset, int length)
    {
        Lend(new ArrayLoan(number, array, offset, length, isWritable: false, _loans));
    }

    /// <summary>Lends a part of an array that the driver writes to the operation that begins next.</summary>
    /// <param name="number">The driver's number of the buffer.</param>
    /// <param name="array">The array; what it holds changes until the operation ends.</param>
    /// <param name="offset">Where the part begins.</param>
    /// <param name="length">Its length.</param>
    public void LendReadWrite(uint number, byte[] array, int offset, int length)
    {
        Lend(new ArrayLoan(number, array, offset, length, isWritable: true, _loans));
    }

    /// <summary>Begins the operation.</summary>
    /// <param name="command">The command.</param>
    /// <param name="argument1">What it takes.</param>
    /// <param name="argument2">What it takes.</param>
    /// <returns>What the driver sends with the event.</returns>
    /// <exception cref="TockException">The driver refused, or one is under way (BUSY).</exception>
    public Task<UpcallArguments> Begin(uint command, uint argument1 = 0, uint argument2 = 0)
    {
        if (_underWay is not null)
        {
            throw new TockException(ErrorCode.Busy);
        }

        if (!_isSubscribed)
        {
            Check(Upcalls.Subscribe(_driver, _slot, this));
            _isSubscribed = true;
        }

        for (ArrayLoan? loan = _loans; loan is not null; loan = loan.Next)
        {
            Check(loan.Lend(_driver));
        }

        SyscallResult begun = Syscalls.Command(_driver, command, argument1, argument2);
        if (!begun.IsSuccess)
        {
            Check((ErrorCode)begun.Value0);
        }

        _underWay = new TaskCompletionSource<UpcallArguments>();
        return _underWay.Task;
    }

    /// <summary>Gives the operation up: its buffers come back and its task is cancelled. What the driver does meanwhile is up to the driver.</summary>
    public void Abandon()
    {
        TaskCompletionSource<UpcallArguments>? underWay = _underWay;
        TakeBack();
        underWay?.TrySetCanceled();
    }

    /// <inheritdoc/>
    public override void OnUpcall(UpcallArguments arguments)
    {
        TaskCompletionSource<UpcallArguments>? underWay = _underWay;
        TakeBack();
        underWay?.TrySetResult(arguments);
    }

    private void Lend(ArrayLoan loan)
    {
        // The buffers of what is under way are the driver's.
        if (_underWay is not null)
        {
            throw new TockException(ErrorCode.Busy);
        }

        _loans = loan;
    }

    private void Check(ErrorCode error)
    {
        if (error != ErrorCode.None)
        {
            TakeBack();
            throw new TockException(error);
        }
    }

    private void TakeBack()
    {
        for (ArrayLoan? loan = _loans; loan is not null; loan = loan.Next)
        {
            loan.TakeBack(_driver);
        }

        _loans = null;
        _underWay = null;
    }
}
