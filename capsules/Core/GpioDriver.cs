// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// Pins for applications, driver number 0x4. All applications share them: what one does to a pin, the others see. Of interrupts
/// each has told itself what it wants to hear.
/// </summary>
/// <remarks>
/// <code>
/// Command 0               present             Success
///         1 (pin)         output              Success; INVAL if there is no such pin, as for all that name one
///         2 (pin)         set                 Success
///         3 (pin)         clear               Success
///         4 (pin)         toggle              Success
///         5 (pin, way)    input               Success; 0 not held, 1 pulled up, 2 pulled down, NOSUPPORT
///         6 (pin)         read                Success (1 if high, else 0)
///         7 (pin, edges)  enable interrupt    Success; 0 both, 1 rising, 2 falling, NOSUPPORT; NOMEM
///         8 (pin)         disable interrupt   Success; NOMEM
///         9 (pin)         disable             Success
///        10               how many            Success (count)
/// Upcall  0 (pin, level after the edge, 0)
/// </code>
/// As upstream's does, command 8 disconnects the pin, too, but here only when no other process has its interrupt enabled.
/// </remarks>
public sealed class GpioDriver : SyscallDriver, IGpioInterruptClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = GpioAbi.DriverNumber;

    private readonly IGpioPin[] _pins;
    private readonly PinNotifications _notifications;

    /// <summary>Initializes a new instance of the <see cref="GpioDriver"/> class. The pins stay as they are.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="pins">The pins, in the order of their numbers; at most 32.</param>
    public GpioDriver(ProcessTable processes, IGpioPin[] pins)
        : this(new Grant<PinInterest>(processes, upcalls: 1), pins)
    {
    }

    private GpioDriver(Grant<PinInterest> grant, IGpioPin[] pins)
        : base(DriverNumber, grant)
    {
        _pins = pins;
        _notifications = new PinNotifications(grant, pins, this, GpioAbi.UpcallChanged);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case GpioAbi.CommandPresent:
                return CommandReturn.Success();
            case GpioAbi.CommandCount:
                return CommandReturn.Success((uint)_pins.Length);
            case > GpioAbi.CommandCount:
                return CommandReturn.Failure(ErrorCode.NotSupported);
            default:
                return argument0 < (uint)_pins.Length
                    ? PinCommand(ref process, command, argument0, argument1)
                    : CommandReturn.Failure(ErrorCode.Invalid);
        }
    }

    /// <inheritdoc/>
    public void LevelChanged(uint number, bool level) => _notifications.Tell(number, level, level ? 1u : 0u);

    private CommandReturn PinCommand(scoped ref ProcessContext process, uint command, uint number, uint argument)
    {
        IGpioPin pin = _pins[number];
        switch (command)
        {
            case GpioAbi.CommandEnableOutput:
                pin.MakeOutput();
                break;
            case GpioAbi.CommandSet:
                pin.Set();
                break;
            case GpioAbi.CommandClear:
                pin.Clear();
                break;
            case GpioAbi.CommandToggle:
                pin.Toggle();
                break;
            case GpioAbi.CommandEnableInput:
                return EnableInput(pin, argument);
            case GpioAbi.CommandRead:
                return CommandReturn.Success(pin.Read() ? 1u : 0u);
            case GpioAbi.CommandEnableInterrupt:
                return EnableInterrupt(ref process, number, argument);
            case GpioAbi.CommandDisableInterrupt:
                return DisableInterrupt(ref process, number);
            default:
                pin.Deactivate();
                break;
        }

        return CommandReturn.Success();
    }

    private static CommandReturn EnableInput(IGpioPin pin, uint way)
    {
        if (way > (uint)FloatingState.PullDown)
        {
            return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        Result result = pin.SetFloatingState((FloatingState)way);
        if (result.IsOk)
        {
            pin.MakeInput();
        }

        return CommandReturn.From(result);
    }

    private CommandReturn EnableInterrupt(scoped ref ProcessContext process, uint number, uint kind)
    {
        // The interface counts the other way: 0 is both.
        InterruptEdges edges = kind switch
        {
            0 => InterruptEdges.Both,
            1 => InterruptEdges.Rising,
            2 => InterruptEdges.Falling,
            _ => InterruptEdges.None,
        };
        return edges == InterruptEdges.None
            ? CommandReturn.Failure(ErrorCode.NotSupported)
            : CommandReturn.From(_notifications.Ask(ref process, number, edges));
    }

    private CommandReturn DisableInterrupt(scoped ref ProcessContext process, uint number)
    {
        Result result = _notifications.Ask(ref process, number, InterruptEdges.None);
        IGpioPin pin = _pins[number];
        if (result.IsOk && pin.EnabledEdges == InterruptEdges.None)
        {
            pin.Deactivate();
        }

        return CommandReturn.From(result);
    }
}
