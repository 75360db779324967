// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Uart;

namespace Tock.Capsules.Virtualizers;

/// <summary>
/// Decides whom the keyboard belongs to: the applications, through their console driver, or the kernel's own console, the shell.
/// </summary>
/// <remarks>
/// At first the shell has the input. It goes to the applications when one of them starts to read, with the line typed so far,
/// since who types while an application starts means the application. It stays there, also between two reads, so that nothing
/// typed for an application is taken for a command, until no process that has read is alive any more. The switch key,
/// Ctrl-T, gives it to the other side at any time; the shell then keeps it until the key is typed again.
/// What is typed ahead waits here; it is read all the time, so that the switch key is seen whatever the applications do. Only when
/// 63 bytes wait, the line waits too, and the switch key behind them: nothing that comes from a line that can wait is lost.
/// </remarks>
public sealed class InputSwitch : IUartReceive, IUartReceiveClient, IDeferredCallClient
{
    /// <summary>Ctrl-T.</summary>
    public const byte SwitchKey = 0x14;

    private const uint Capacity = 64;

    private readonly IUartReceive _line;
    private readonly LineLabels _labels;
    private readonly DeferredCall _serve;
    private readonly byte[] _byte = new byte[1];
    private readonly byte[] _typed = new byte[Capacity];
    private uint _first;
    private uint _count;
    private bool _receiving;

    private IShellInput? _shell;
    private IApplicationInput? _applications;
    private bool _shellHasInput;
    private bool _shellKeepsInput;

    // An application began to read while the shell had the input; it gets it when no command is being answered.
    private bool _isClaimed;

    private IUartReceiveClient? _client;
    private byte[]? _buffer;
    private uint _wanted;
    private uint _filled;
    private Result _end;

    /// <summary>Initializes a new instance of the <see cref="InputSwitch"/> class. It is the line's receive client.</summary>
    /// <param name="line">The line.</param>
    /// <param name="labels">Takes the requests for labels, which are nobody's input.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    public InputSwitch(IUartReceive line, LineLabels labels, DeferredCallQueue deferredCalls)
    {
        _line = line;
        _labels = labels;
        _serve = new DeferredCall(deferredCalls, this);
        line.SetReceiveClient(this);
    }

    /// <summary>
    /// Names the shell, gives it the input unless an application has begun to read, and begins to read. Called once, when the board
    /// has booted.
    /// </summary>
    /// <param name="shell">The shell.</param>
    /// <param name="applications">Knows whether applications use the input.</param>
    public void Begin(IShellInput shell, IApplicationInput applications)
    {
        _shell = shell;
        _applications = applications;
        _shellHasInput = !applications.IsUsed;
        _serve.Set();
    }

    /// <summary>Offers the shell again what it could not take.</summary>
    public void Resume() => _serve.Set();

    private bool HasReceptionEnded => _buffer is not null && !_end.IsOk;

    /// <inheritdoc/>
    public void SetReceiveClient(IUartReceiveClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Receive(byte[] buffer, uint length)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        if (length == 0 || length > (uint)buffer.Length)
        {
            return ErrorCode.Size;
        }

        _buffer = buffer;
        _wanted = length;
        _filled = 0;
        _end = Result.Ok;
        _isClaimed = _shellHasInput && !_shellKeepsInput;
        _serve.Set();
        return Result.Ok;
    }

    /// <inheritdoc/>
    public void AbortReceive()
    {
        if (_buffer is not null)
        {
            _end = ErrorCode.Cancel;
            _serve.Set();
        }
    }

    /// <inheritdoc/>
    public void Received(byte[] buffer, uint length, Result result)
    {
        _receiving = false;
        if (length != 0)
        {
            Take(buffer[0]);
        }
        else if (!result.IsOk && !_shellHasInput)
        {
            _end = result;
        }

        Serve();
    }

    /// <inheritdoc/>
    public void DeferredCallFired() => Serve();

    private void Take(byte value)
    {
        bool isTaken = _labels.TryTake(value, out bool isFirstGivenBack);
        if (isFirstGivenBack)
        {
            Keep(LineLabels.RequestFirst);
        }

        if (!isTaken)
        {
            Keep(value);
        }
    }

    private void Keep(byte value)
    {
        if (value != SwitchKey || _shell is null)
        {
            if (!_shellHasInput && _applications is { IsUsed: false })
            {
                // The last application that ever read has ended: the input is the shell's again. What that application had begun to receive
                // ends, so that the next one that reads is seen to claim the input.
                _shellHasInput = true;
                AbortReceive();
            }

            uint tail = _first + _count;
            _typed[tail < Capacity ? tail : tail - Capacity] = value;
            _count++;
            return;
        }

        // What was typed ahead was meant for the side that loses the input.
        _count = 0;
        _isClaimed = false;
        _shellHasInput = !_shellHasInput;
        _shellKeepsInput = _shellHasInput;
        _shell.InputSwitched(_shellHasInput);
    }

    /// <summary>Gives away what was typed, for as long as it is taken, and reads on.</summary>
    private void Serve()
    {
        do
        {
            // A reception that has ended is told whoever has the input.
            while (_shellHasInput && !HasReceptionEnded ? OfferToShell() : OfferToApplications())
            {
            }
        }
        while (TryTakeFromShell());

        // With one received may come the one before it, which could have begun a request.
        if (!_receiving && _count + 1 < Capacity)
        {
            _receiving = _line.Receive(_byte, 1).IsOk;
        }
    }

    /// <summary>Gives the input, and the line typed so far, to the application that claims it.</summary>
    /// <returns>False if none does, or a command is being answered first.</returns>
    private bool TryTakeFromShell()
    {
        if (!_isClaimed || _shell is not { IsRunning: false })
        {
            return false;
        }

        // A shell that answers no command has taken everything that was typed.
        _isClaimed = false;
        _shellHasInput = false;
        _first = 0;
        _count = _shell.Surrender(_typed);
        return true;
    }

    private bool OfferToShell()
    {
        if (_count == 0 || !_shell!.TryTake(_typed[_first]))
        {
            return false;
        }

        RemoveFirst();
        return true;
    }

    private bool OfferToApplications()
    {
        if (_buffer is null)
        {
            return false;
        }

        if (_end.IsOk && _filled < _wanted)
        {
            if (_count == 0)
            {
                return false;
            }

            _buffer[_filled] = _typed[_first];
            _filled++;
            RemoveFirst();
            if (_filled < _wanted)
            {
                return true;
            }
        }

        byte[] buffer = _buffer;
        _buffer = null;
        _client?.Received(buffer, _filled, _end);
        return true;
    }

    private void RemoveFirst()
    {
        // The shell may have thrown everything away while it took the byte.
        if (_count != 0)
        {
            _first = _first + 1 < Capacity ? _first + 1 : 0;
            _count--;
        }
    }
}
