// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>A CMSDK dual timer as its manual describes it, as far as it counts with 32 bits, freely or once.</summary>
public sealed class SimulatedDualTimer : ISimulatedDevice
{
    private const uint OneShot = 1 << 0;
    private const uint Size32 = 1 << 1;
    private const uint InterruptEnable = 1 << 5;
    private const uint Enable = 1 << 7;

    private readonly uint[] _value = [uint.MaxValue, uint.MaxValue];
    private readonly uint[] _control = [InterruptEnable, InterruptEnable];
    private readonly bool[] _raised = new bool[2];

    /// <summary>Gets or sets what happens before each reading of a register, such as time.</summary>
    public Action BeforeRead { get; set; } = () => { };

    /// <summary>Gets a value indicating whether the combined interrupt is up.</summary>
    public bool InterruptPending =>
        (_raised[0] && (_control[0] & InterruptEnable) != 0) || (_raised[1] && (_control[1] & InterruptEnable) != 0);

    /// <summary>Gets the ticks until a counter that runs reaches 0; as many as there are if none will.</summary>
    public uint UntilNextEvent
    {
        get
        {
            uint next = uint.MaxValue;
            for (int timer = 0; timer < 2; timer++)
            {
                if ((_control[timer] & Enable) != 0 && _value[timer] != 0)
                {
                    next = Math.Min(next, _value[timer]);
                }
            }

            return next;
        }
    }

    /// <inheritdoc/>
    public uint Read(uint offset)
    {
        BeforeRead();
        uint timer = offset >> 5;
        return (offset & 0x1F) switch
        {
            0x04 => _value[timer],
            0x10 => _raised[timer] ? 1u : 0,
            _ => throw new InvalidOperationException($"The driver reads register 0x{offset:x3}."),
        };
    }

    /// <inheritdoc/>
    public void Write(uint offset, uint value)
    {
        uint timer = offset >> 5;
        switch (offset & 0x1F)
        {
            case 0x00:
                _value[timer] = value;
                break;
            case 0x08:
                if ((value & Size32) == 0)
                {
                    throw new InvalidOperationException("The driver counts with 16 bits.");
                }

                _control[timer] = value;
                break;
            case 0x0C:
                _raised[timer] = false;
                break;
            default:
                throw new InvalidOperationException($"The driver writes register 0x{offset:x3}.");
        }
    }

    /// <summary>Lets time pass.</summary>
    /// <param name="ticks">How much; a passage through 0 is not jumped over twice.</param>
    public void Advance(uint ticks)
    {
        for (int timer = 0; timer < 2; timer++)
        {
            if ((_control[timer] & Enable) == 0)
            {
                continue;
            }

            bool reachesZero = _value[timer] != 0 && ticks >= _value[timer];
            bool isOver = (_control[timer] & OneShot) != 0 && (_value[timer] == 0 || reachesZero);
            _raised[timer] |= reachesZero;
            _value[timer] = isOver ? 0 : _value[timer] - ticks;
        }
    }
}
