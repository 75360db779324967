// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock;

/// <summary>A buffer of a driver that it has for longer than one operation, until another one takes its place.</summary>
public sealed class StandingLoan
{
    // What is lent stays alive.
    private static StandingLoan? s_all;

    private readonly uint _driver;
    private readonly uint _number;
    private readonly StandingLoan? _next;
    private ArrayLoan? _loan;

    /// <summary>Names the buffer; nothing is lent yet.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="number">The driver's number of the buffer, which it reads and writes.</param>
    public StandingLoan(uint driver, uint number)
    {
        _driver = driver;
        _number = number;
        _next = s_all;
        s_all = this;
    }

    /// <summary>Lends memory, and takes back what was lent before.</summary>
    /// <param name="memory">The memory; what it holds changes at any time.</param>
    /// <returns>The error if the driver refused: what was lent before still is.</returns>
    public ErrorCode Lend(Memory<byte> memory)
    {
        ArrayLoan loan = new(_number, memory, isWritable: true, null);
        ErrorCode error = loan.Lend(_driver);
        if (error == ErrorCode.None)
        {
            _loan = loan;
        }

        return error;
    }

    /// <summary>Takes back what is lent.</summary>
    public void TakeBack()
    {
        _loan?.TakeBack(_driver);
        _loan = null;
    }
}
