// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Registers;

namespace Tock.Chips.Lm3s6965;

/// <summary>
/// Registers of the analogue-to-digital converter that this system uses, of its sample sequencers only number 3, which takes one sample
/// (LM3S6965 data sheet, chapter "Analog-to-Digital Converter (ADC)").
/// </summary>
public readonly struct AdcRegisters
{
    /// <summary>ADCACTSS, ADCRIS, ADCIM, ADCISC: sequencer 3 (ASEN3, INR3, MASK3, IN3).</summary>
    public const uint Sequencer3 = 1u << 3;

    /// <summary>ADCEMUX: a timer triggers sequencer 3 (EM3 = 5), no other event another one.</summary>
    public const uint TimerTriggersSequencer3 = 5u << 12;

    /// <summary>ADCSSCTL3: the only sample is the last and interrupts (END0, IE0).</summary>
    public const uint EndAndInterrupt = (1u << 1) | (1u << 2);

    /// <summary>ADCSSFSTAT3: no sample waits (EMPTY).</summary>
    public const uint FifoEmpty = 1u << 8;

    /// <summary>ADCSSFIFO3: the sample (DATA), mask.</summary>
    public const uint DataMask = 0x3FF;

    private readonly RegisterPage _page;

    /// <summary>Initializes a new instance of the <see cref="AdcRegisters"/> struct.</summary>
    /// <param name="page">The page at <see cref="Lm3s6965Memory.Adc0"/>.</param>
    public AdcRegisters(RegisterPage page)
    {
        _page = page;
    }

    /// <summary>Gets the register of sequencers that are on (ADCACTSS).</summary>
    public Register ActiveSequencers => _page.At(0x000);

    /// <summary>Gets the interrupt mask register (ADCIM): 1 lets a sequencer's interrupt through.</summary>
    public Register InterruptMask => _page.At(0x008);

    /// <summary>Gets the interrupt status and clear register (ADCISC): writing a 1 clears.</summary>
    public Register InterruptStatusClear => _page.At(0x00C);

    /// <summary>Gets the event multiplexer (ADCEMUX): what triggers each sequencer.</summary>
    public Register EventMultiplexer => _page.At(0x014);

    /// <summary>Gets the input multiplexer of sequencer 3 (ADCSSMUX3): the channel.</summary>
    public Register Sequencer3Input => _page.At(0x0A0);

    /// <summary>Gets the control register of sequencer 3 (ADCSSCTL3).</summary>
    public Register Sequencer3Control => _page.At(0x0A4);

    /// <summary>Gets the sample FIFO of sequencer 3 (ADCSSFIFO3).</summary>
    public Register Sequencer3Fifo => _page.At(0x0A8);

    /// <summary>Gets the status of that FIFO (ADCSSFSTAT3).</summary>
    public Register Sequencer3FifoStatus => _page.At(0x0AC);
}
