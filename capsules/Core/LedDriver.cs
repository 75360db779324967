// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>Lights for applications, driver number 0x2. All applications share them; nothing is kept per process.</summary>
/// <remarks>
/// <code>
/// Command 0           how many      Success (count)
///         1 (index)   on            Success; INVAL if there is no such light
///         2 (index)   off           likewise
///         3 (index)   toggle        likewise
///         4 (index)   read          Success (1 if on, else 0); INVAL
/// </code>
/// Command 0 answers with a value, unlike other drivers' (the stabilised interface predates TRD 104's rule).
/// </remarks>
public sealed class LedDriver : SyscallDriver
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = LedAbi.DriverNumber;

    private readonly ILed[] _leds;

    /// <summary>Initializes a new instance of the <see cref="LedDriver"/> class and switches all lights off.</summary>
    /// <param name="leds">The lights, in the order of their indices.</param>
    public LedDriver(ILed[] leds)
        : base(DriverNumber, null)
    {
        _leds = leds;
        for (int index = 0; index < leds.Length; index++)
        {
            leds[index].TurnOff();
        }
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command == LedAbi.CommandCount)
        {
            return CommandReturn.Success((uint)_leds.Length);
        }

        if (command > LedAbi.CommandRead)
        {
            return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        if (argument0 >= (uint)_leds.Length)
        {
            return CommandReturn.Failure(ErrorCode.Invalid);
        }

        ILed led = _leds[argument0];
        switch (command)
        {
            case LedAbi.CommandOn:
                led.TurnOn();
                break;
            case LedAbi.CommandOff:
                led.TurnOff();
                break;
            case LedAbi.CommandToggle:
                led.Toggle();
                break;
            default:
                return CommandReturn.Success(led.IsOn ? 1u : 0u);
        }

        return CommandReturn.Success();
    }
}
