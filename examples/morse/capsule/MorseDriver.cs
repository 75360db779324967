// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Example.Capsules.Morse;

/// <summary>Sends texts of applications in Morse code with a light: one text at a time, each process in its turn.</summary>
/// <remarks>
/// <code>
/// Command 0           present     Success
///         1 (length)  send        Success; SIZE, BUSY, NOMEM
/// Upcall  0 (status, 0, 0)        a text is sent
/// Buffer  read-only 0             the text: letters in ASCII; whatever else is a space
/// </code>
/// </remarks>
public sealed class MorseDriver : SyscallDriver, IAlarmClient
{
    /// <summary>The driver number, of those that Tock leaves to others.</summary>
    public const uint DriverNumber = 0x8000_0010;

    private const uint CommandPresent = 0;
    private const uint CommandSend = 1;
    private const uint UpcallSent = 0;
    private const uint BufferText = 0;

    // In units, which are as long as a dot (M.1677-1, 2).
    private const uint Dot = 1;
    private const uint Dash = 3;
    private const uint BetweenSignals = 1;
    private const uint BetweenLetters = 3 - BetweenSignals;
    private const uint Space = 4;
    private const uint UnitsPerSecond = 10;

    private readonly Grant<MorseState> _grant;
    private readonly IAlarm _alarm;
    private readonly ILed _light;
    private readonly byte[] _letter = new byte[1];

    // Whose text is being sent, what is left of its letter, and when the present signal or pause ends.
    private ProcessId _sender;
    private uint _signals = 1;
    private ulong _until;
    private bool _isBusy;

    /// <summary>Initializes a new instance of the <see cref="MorseDriver"/> class.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="alarm">An alarm of its own.</param>
    /// <param name="light">The light.</param>
    public MorseDriver(ProcessTable processes, IAlarm alarm, ILed light)
        : this(new Grant<MorseState>(processes, upcalls: 1, readOnlyBuffers: 1), alarm, light)
    {
    }

    private MorseDriver(Grant<MorseState> grant, IAlarm alarm, ILed light)
        : base(DriverNumber, grant)
    {
        _grant = grant;
        _alarm = alarm;
        _light = light;
        alarm.SetAlarmClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1) => command switch
    {
        CommandPresent => CommandReturn.Success(),
        CommandSend => CommandReturn.From(Send(ref process, argument0)),
        _ => CommandReturn.Failure(ErrorCode.NotSupported),
    };

    /// <inheritdoc/>
    public void AlarmFired()
    {
        if (_light.IsOn)
        {
            _light.TurnOff();
            Wait(BetweenSignals);
        }
        else if (_signals != 1)
        {
            _light.TurnOn();
            Wait((_signals & 1) == 0 ? Dot : Dash);
            _signals >>= 1;
        }
        else
        {
            NextLetter();
        }
    }

    private Result Send(scoped ref ProcessContext process, uint length)
    {
        if (length == 0 || length > process.ReadOnlyBuffer(_grant, BufferText).Length)
        {
            return ErrorCode.Size;
        }

        using (GrantLease<MorseState> lease = process.Enter(_grant))
        {
            if (!lease.IsEntered)
            {
                return lease.Error;
            }

            if (lease.State.Length != 0)
            {
                return ErrorCode.Busy;
            }

            lease.State = new MorseState { Length = length };
        }

        if (!_isBusy)
        {
            Begin(process.Id);
        }

        return Result.Ok;
    }

    private void Begin(ProcessId sender)
    {
        _isBusy = true;
        _sender = sender;
        _until = _alarm.Now;
        Wait(BetweenLetters);
    }

    // The process may have died since the letter before, and its text with it.
    private void NextLetter()
    {
        if (!_grant.TryOpen(_sender, out ProcessContext process))
        {
            NextSender();
        }
        else if (TryTakeLetter(ref process))
        {
            _signals = MorseCode.Of(_letter[0]);
            Wait(_signals == 1 ? Space : BetweenLetters);
        }
        else
        {
            process.ScheduleUpcall(_grant, UpcallSent, 0, 0, 0);
            NextSender();
        }
    }

    private bool TryTakeLetter(scoped ref ProcessContext process)
    {
        using GrantLease<MorseState> lease = process.Enter(_grant);
        if (!lease.IsEntered || lease.State.Position == lease.State.Length)
        {
            lease.State = default;
            return false;
        }

        // The buffer is taken anew each time: one that has become shorter ends in spaces.
        _letter[0] = 0;
        process.ReadOnlyBuffer(_grant, BufferText).CopyTo(_letter, lease.State.Position);
        lease.State.Position++;
        return true;
    }

    private void NextSender()
    {
        _isBusy = false;
        foreach (ref ProcessContext process in _grant.Processes)
        {
            if (!_isBusy && HasText(ref process))
            {
                Begin(process.Id);
            }
        }
    }

    private bool HasText(scoped ref ProcessContext process)
    {
        using GrantLease<MorseState> lease = process.Enter(_grant);
        return lease.IsEntered && lease.State.Length != 0;
    }

    // From where the last wait ended, not from now, so that the signals keep their time.
    private void Wait(uint units)
    {
        _until += (ulong)units * _alarm.Frequency / UnitsPerSecond;
        _alarm.SetAlarm(_until);
    }
}
