// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Adc;
using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>The analogue-to-digital converter, one sample at a time: a timer triggers sample sequencer 3, which then interrupts.</summary>
/// <remarks>
/// A trigger by the processor would do as well on the real part; emulators know only the timer's. The kernel must enable
/// <see cref="Lm3s6965Interrupt.Adc0Sequencer3"/>. The PLL must run: the converter has its clock from there.
/// </remarks>
public sealed class AnalogToDigitalConverter : IAdc
{
    private const uint Channels = 4;
    private const uint Bits = 10;
    private const uint ReferenceVoltage = 3000;
    private const int LeftShift = 16 - (int)Bits;

    // Ticks from the request to the sample. The input is switched over at once; a few microseconds let it settle.
    private const uint SettlingTicks = 50;

    private readonly AdcRegisters _registers;
    private readonly GeneralPurposeTimerRegisters _timer;
    private IAdcClient? _client;
    private bool _isSampling;

    /// <summary>Initializes a new instance of the <see cref="AnalogToDigitalConverter"/> class.</summary>
    /// <param name="page">The page at <see cref="Lm3s6965Memory.Adc0"/>; the converter must have its clock.</param>
    /// <param name="timer">The page of a timer module that has its clock and that nobody else uses.</param>
    public AnalogToDigitalConverter(RegisterPage page, RegisterPage timer)
    {
        _registers = new AdcRegisters(page);
        _timer = new GeneralPurposeTimerRegisters(timer);

        _timer.Control.Write(0);
        _timer.Configuration.Write(GeneralPurposeTimerRegisters.Configuration32Bit);
        _timer.TimerAMode.Write(GeneralPurposeTimerRegisters.ModeOneShot);
        _timer.TimerAIntervalLoad.Write(SettlingTicks);

        // Set up while it is off (data sheet, "Sample Sequencer Configuration").
        _registers.ActiveSequencers.Write(0);
        _registers.EventMultiplexer.Write(AdcRegisters.TimerTriggersSequencer3);
        _registers.Sequencer3Control.Write(AdcRegisters.EndAndInterrupt);
        _registers.InterruptStatusClear.Write(AdcRegisters.Sequencer3);
        _registers.InterruptMask.Write(AdcRegisters.Sequencer3);
        _registers.ActiveSequencers.Write(AdcRegisters.Sequencer3);
    }

    /// <inheritdoc/>
    public uint ChannelCount => Channels;

    /// <inheritdoc/>
    public uint ResolutionBits => Bits;

    /// <inheritdoc/>
    public uint ReferenceMillivolts => ReferenceVoltage;

    /// <inheritdoc/>
    public void SetAdcClient(IAdcClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result Sample(uint channel)
    {
        if (_isSampling)
        {
            return ErrorCode.Busy;
        }

        if (channel >= Channels)
        {
            return ErrorCode.Invalid;
        }

        _isSampling = true;
        _registers.Sequencer3Input.Write(channel);
        _timer.Control.Write(0);
        _timer.Control.Write(GeneralPurposeTimerRegisters.TimerAEnable | GeneralPurposeTimerRegisters.TimerATrigger);
        return Result.Ok;
    }

    /// <summary>Serves the interrupt of sequencer 3.</summary>
    public void ServiceInterrupt()
    {
        _registers.InterruptStatusClear.Write(AdcRegisters.Sequencer3);
        if (!_isSampling || _registers.Sequencer3FifoStatus.HasAny(AdcRegisters.FifoEmpty))
        {
            return;
        }

        uint sample = _registers.Sequencer3Fifo.Read() & AdcRegisters.DataMask;
        _isSampling = false;
        _client?.Sampled(Result.Ok, (ushort)(sample << LeftShift));
    }
}
