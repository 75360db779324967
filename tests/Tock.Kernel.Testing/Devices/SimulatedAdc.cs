// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using Tock.Kernel.Testing.Registers;

namespace Tock.Kernel.Testing.Devices;

/// <summary>
/// The analogue-to-digital converter with its sample sequencer 3 and a general-purpose timer in its 32-bit one-shot mode that triggers it.
/// </summary>
public sealed class SimulatedAdc
{
    private const uint Sequencer = 1 << 3;
    private const uint Empty = 1 << 8;

    private readonly Queue<uint> _fifo = new();
    private readonly Dictionary<uint, uint> _settings = [];
    private bool _raised;
    private bool _timerRuns;
    private bool _timerTriggers;

    /// <summary>Initializes a new instance of the <see cref="SimulatedAdc"/> class.</summary>
    public SimulatedAdc()
    {
        Converter = new ConverterDevice(this);
        Timer = new TimerDevice(this);
    }

    /// <summary>Gets the registers of the converter.</summary>
    public ISimulatedDevice Converter { get; }

    /// <summary>Gets the registers of the timer.</summary>
    public ISimulatedDevice Timer { get; }

    /// <summary>Gets the voltages at the channels, as the converter would measure them.</summary>
    public uint[] Inputs { get; } = new uint[4];

    /// <summary>Gets a value indicating whether the converter asks for its interrupt.</summary>
    public bool Interrupt => _raised && (Setting(0x008) & Sequencer) != 0;

    /// <summary>Lets the timer end, if it runs.</summary>
    public void EndTimer()
    {
        if (!_timerRuns)
        {
            return;
        }

        _timerRuns = false;
        if (_timerTriggers && (Setting(0x000) & Sequencer) != 0 && ((Setting(0x014) >> 12) & 0xF) == 5 && Setting(0x0A4) == 6)
        {
            _fifo.Enqueue(Inputs[Setting(0x0A0)]);
            _raised = true;
        }
    }

    private uint Setting(uint offset) => _settings.GetValueOrDefault(offset);

    private sealed class ConverterDevice(SimulatedAdc adc) : ISimulatedDevice
    {
        public uint Read(uint offset) => offset switch
        {
            0x0A8 => adc._fifo.Dequeue(),
            0x0AC => adc._fifo.Count == 0 ? Empty : 0,
            _ => throw new InvalidOperationException($"The driver reads converter register 0x{offset:x3}."),
        };

        public void Write(uint offset, uint value)
        {
            if (offset == 0x00C)
            {
                adc._raised &= (value & Sequencer) == 0;
                return;
            }

            if (offset is 0x014 or 0x0A4 && (adc.Setting(0x000) & Sequencer) != 0)
            {
                throw new InvalidOperationException("The driver sets the sequencer up while it is on.");
            }

            adc._settings[offset] = value;
        }
    }

    private sealed class TimerDevice(SimulatedAdc adc) : ISimulatedDevice
    {
        private uint _ticks;

        public uint Read(uint offset) => throw new InvalidOperationException("The timer cannot be read back on every emulator.");

        public void Write(uint offset, uint value)
        {
            if (offset == 0x028)
            {
                _ticks = value;
            }
            else if (offset == 0x00C)
            {
                adc._timerRuns = (value & 1) != 0 && _ticks != 0;
                adc._timerTriggers = (value & 0x20) != 0;
            }
        }
    }
}
