// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Gpio;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>Push-buttons for applications, driver number 0x3. Each application is told of the buttons that it has asked for.</summary>
/// <remarks>
/// <code>
/// Command 0           how many             Success (count)
///         1 (index)   enable interrupt     Success; INVAL if there is no such button; NOMEM
///         2 (index)   disable interrupt    likewise
///         3 (index)   read                 Success (1 if pressed, else 0); INVAL
/// Upcall  0 (index, 1 if pressed or 0 if released, 0)
/// </code>
/// Command 0 answers with a value, unlike other drivers' (the stabilised interface predates TRD 104's rule). A press that is over
/// before it is noticed is told all the same, as a press and a release. Contacts that bounce are told as they are.
/// </remarks>
public sealed class ButtonDriver : SyscallDriver, IGpioInterruptClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = ButtonAbi.DriverNumber;

    private readonly IGpioPin[] _pins;
    private readonly bool _pressedLevel;
    private readonly PinNotifications _notifications;

    /// <summary>Initializes a new instance of the <see cref="ButtonDriver"/> class and makes all pins inputs.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="pins">The buttons' pins, in the order of their indices; at most 32.</param>
    /// <param name="mode">The level of a pressed button.</param>
    /// <param name="floatingState">What holds the pin while the button is not pressed; one that the hardware cannot do is left to the board's own resistors.</param>
    public ButtonDriver(ProcessTable processes, IGpioPin[] pins, ActivationMode mode, FloatingState floatingState)
        : this(new Grant<PinInterest>(processes, upcalls: 1), pins, mode, floatingState)
    {
    }

    private ButtonDriver(Grant<PinInterest> grant, IGpioPin[] pins, ActivationMode mode, FloatingState floatingState)
        : base(DriverNumber, grant)
    {
        _pins = pins;
        _pressedLevel = mode == ActivationMode.ActiveHigh;
        _notifications = new PinNotifications(grant, pins, this, ButtonAbi.UpcallChanged);
        for (int index = 0; index < pins.Length; index++)
        {
            pins[index].SetFloatingState(floatingState);
            pins[index].MakeInput();
        }
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (command == ButtonAbi.CommandCount)
        {
            return CommandReturn.Success((uint)_pins.Length);
        }

        if (command > ButtonAbi.CommandRead)
        {
            return CommandReturn.Failure(ErrorCode.NotSupported);
        }

        if (argument0 >= (uint)_pins.Length)
        {
            return CommandReturn.Failure(ErrorCode.Invalid);
        }

        return command switch
        {
            ButtonAbi.CommandEnableInterrupt => CommandReturn.From(_notifications.Ask(ref process, argument0, InterruptEdges.Both)),
            ButtonAbi.CommandDisableInterrupt => CommandReturn.From(_notifications.Ask(ref process, argument0, InterruptEdges.None)),
            _ => CommandReturn.Success(State(_pins[argument0].Read())),
        };
    }

    /// <inheritdoc/>
    public void LevelChanged(uint number, bool level) => _notifications.Tell(number, level, State(level));

    private uint State(bool level) => level == _pressedLevel ? 1u : 0u;
}
