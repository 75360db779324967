// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>The board's lights (driver 0x2), numbered from 0.</summary>
public static class Led
{
    /// <summary>How many lights the board has; 0 if it has no driver for them.</summary>
    public static int Count
    {
        get
        {
            SyscallResult result = Syscalls.Command(LedAbi.DriverNumber, LedAbi.CommandCount);
            return result.IsSuccess ? (int)result.Value0 : 0;
        }
    }

    /// <summary>Switches a light on.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such light.</exception>
    public static void On(int led)
    {
        TockException.ThrowIf(TryOn(led));
    }

    /// <summary>Switches a light off.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such light.</exception>
    public static void Off(int led)
    {
        TockException.ThrowIf(TryOff(led));
    }

    /// <summary>Switches a light that is off on, and one that is on off.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such light.</exception>
    public static void Toggle(int led)
    {
        TockException.ThrowIf(TryToggle(led));
    }

    /// <summary>Switches a light.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <param name="isOn">Whether it is to be on.</param>
    /// <exception cref="TockException">INVAL: there is no such light.</exception>
    public static void Set(int led, bool isOn)
    {
        TockException.ThrowIf(isOn ? TryOn(led) : TryOff(led));
    }

    /// <summary>Whether a light is on.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such light.</exception>
    public static bool IsOn(int led)
    {
        return Syscalls.Command(LedAbi.DriverNumber, LedAbi.CommandRead, (uint)led).GetValue() != 0;
    }

    /// <summary>Switches a light on, if it is there.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <returns>INVAL if it is not there.</returns>
    public static ErrorCode TryOn(int led)
    {
        return Syscalls.Command(LedAbi.DriverNumber, LedAbi.CommandOn, (uint)led).Error;
    }

    /// <summary>Switches a light off, if it is there.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <returns>INVAL if it is not there.</returns>
    public static ErrorCode TryOff(int led)
    {
        return Syscalls.Command(LedAbi.DriverNumber, LedAbi.CommandOff, (uint)led).Error;
    }

    /// <summary>Switches a light that is off on, and one that is on off, if it is there.</summary>
    /// <param name="led">Its number, from 0.</param>
    /// <returns>INVAL if it is not there.</returns>
    public static ErrorCode TryToggle(int led)
    {
        return Syscalls.Command(LedAbi.DriverNumber, LedAbi.CommandToggle, (uint)led).Error;
    }
}
