// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock;

/// <summary>
/// One operation of a driver from its command to the event that ends it. Performed here, the process sleeps meanwhile and other events
/// wait; <see cref="DriverOperation"/> performs it without waiting.
/// </summary>
public readonly struct DriverRequest
{
    private readonly uint _driver;
    private readonly uint _command;
    private readonly uint _argument1;
    private readonly uint _argument2;
    private readonly uint _slot;
    private readonly StatusPlace _status;

    /// <summary>Describes an operation.</summary>
    /// <param name="driver">The driver number.</param>
    /// <param name="command">The command that begins it.</param>
    /// <param name="slot">The subscribe number of the event that ends it.</param>
    /// <param name="status">Where the event says whether it has failed.</param>
    /// <param name="argument1">What the command takes.</param>
    /// <param name="argument2">What the command takes.</param>
    public DriverRequest(uint driver, uint command, uint slot, StatusPlace status = StatusPlace.None, uint argument1 = 0, uint argument2 = 0)
    {
        _driver = driver;
        _command = command;
        _slot = slot;
        _status = status;
        _argument1 = argument1;
        _argument2 = argument2;
    }

    /// <summary>The driver number.</summary>
    internal uint Driver => _driver;

    /// <summary>The subscribe number of the event that ends it.</summary>
    internal uint Slot => _slot;

    /// <summary>Performs it.</summary>
    /// <param name="result">What the driver sent with the event.</param>
    /// <returns>The error if the driver refused or the operation failed.</returns>
    public ErrorCode Perform(out UpcallArguments result)
    {
        ErrorCode error = Begin();
        if (error != ErrorCode.None)
        {
            result = default;
            return error;
        }

        result = Syscalls.WaitFor(_driver, _slot);
        return StatusOf(in result);
    }

    /// <summary>Performs it with one buffer lent.</summary>
    /// <param name="loan">The buffer.</param>
    /// <param name="result">What the driver sent with the event.</param>
    /// <returns>The error if the driver refused or the operation failed.</returns>
    public ErrorCode Perform(scoped in Loan loan, out UpcallArguments result)
    {
        ErrorCode error = Lend(in loan);
        if (error != ErrorCode.None)
        {
            result = default;
            return error;
        }

        error = Perform(out result);
        loan.TakeBack(_driver);
        return error;
    }

    /// <summary>Performs it with two buffers lent.</summary>
    /// <param name="first">A buffer.</param>
    /// <param name="second">A buffer.</param>
    /// <param name="result">What the driver sent with the event.</param>
    /// <returns>The error if the driver refused or the operation failed.</returns>
    public ErrorCode Perform(scoped in Loan first, scoped in Loan second, out UpcallArguments result)
    {
        ErrorCode error = Lend(in first);
        if (error != ErrorCode.None)
        {
            result = default;
            return error;
        }

        error = Perform(in second, out result);
        first.TakeBack(_driver);
        return error;
    }

    /// <summary>Performs it with three buffers lent.</summary>
    /// <param name="first">A buffer.</param>
    /// <param name="second">A buffer.</param>
    /// <param name="third">A buffer.</param>
    /// <param name="result">What the driver sent with the event.</param>
    /// <returns>The error if the driver refused or the operation failed.</returns>
    public ErrorCode Perform(scoped in Loan first, scoped in Loan second, scoped in Loan third, out UpcallArguments result)
    {
        ErrorCode error = Lend(in first);
        if (error != ErrorCode.None)
        {
            result = default;
            return error;
        }

        error = Perform(in second, in third, out result);
        first.TakeBack(_driver);
        return error;
    }

    /// <summary>Performs it with four buffers lent.</summary>
    /// <param name="first">A buffer.</param>
    /// <param name="second">A buffer.</param>
    /// <param name="third">A buffer.</param>
    /// <param name="fourth">A buffer.</param>
    /// <param name="result">What the driver sent with the event.</param>
    /// <returns>The error if the driver refused or the operation failed.</returns>
    public ErrorCode Perform(
        scoped in Loan first, scoped in Loan second, scoped in Loan third, scoped in Loan fourth, out UpcallArguments result)
    {
        ErrorCode error = Lend(in first);
        if (error != ErrorCode.None)
        {
            result = default;
            return error;
        }

        error = Perform(in second, in third, in fourth, out result);
        first.TakeBack(_driver);
        return error;
    }

    /// <summary>Asks for it.</summary>
    /// <returns>The error if the driver refused.</returns>
    internal ErrorCode Begin()
    {
        return Syscalls.Command(_driver, _command, _argument1, _argument2).Error;
    }

    /// <summary>Whether it has failed.</summary>
    internal ErrorCode StatusOf(in UpcallArguments result)
    {
        return _status switch
        {
            StatusPlace.First => (ErrorCode)result.Value0,
            StatusPlace.Second => (ErrorCode)result.Value1,
            StatusPlace.Third => (ErrorCode)result.Value2,
            _ => ErrorCode.None,
        };
    }

    private ErrorCode Lend(scoped in Loan loan)
    {
        // SAFETY: each caller takes it back before it returns, and nothing in between can throw.
        unsafe
        {
            return loan.Lend(_driver);
        }
    }
}
