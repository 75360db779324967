// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Platform;
using Tock.Registers;

#pragma warning disable CS0649 // native/switch.S writes the words

namespace Tock.Arch.CortexM;

/// <summary>
/// Device interrupts through the NVIC: top halves in native/switch.S mask and record, this serves them when the kernel is at
/// rest and lets them through again.
/// </summary>
internal sealed class InterruptController : IChip
{
    private const uint SetEnable = 0x100;
    private const int WordBits = 32;
    private const uint ApplicationInterruptAndReset = 0xD0C;
    private const uint ResetKey = 0x05FA_0000;
    private const uint SystemResetRequest = 4;

    private readonly RegisterPage _registers;
    private readonly IInterruptService _service;

    /// <summary>Initializes a new instance of the <see cref="InterruptController"/> class.</summary>
    /// <param name="systemControlSpace">The page at 0xE000E000.</param>
    /// <param name="service">The chip's bottom half.</param>
    internal InterruptController(RegisterPage systemControlSpace, IInterruptService service)
    {
        _registers = systemControlSpace;
        _service = service;
    }

    /// <summary>Lets an interrupt through.</summary>
    /// <param name="number">Its number.</param>
    internal void Enable(uint number) =>
        _registers.At(SetEnable + (number / WordBits * sizeof(uint))).Write(1u << (int)(number % WordBits));

    /// <inheritdoc/>
    public void ServicePendingInterrupts()
    {
        // SAFETY: the shared state is a static object of native/switch.S.
        unsafe
        {
            if (NativeMethods.SharedState()->Pending == 0)
            {
                return;
            }
        }

        RecordedInterrupts recorded = default;

        // SAFETY: RecordedInterrupts is two words, which is what TakeInterrupts fills, and it lives in this frame.
        unsafe
        {
            NativeMethods.TakeInterrupts(&recorded.Low);
        }

        Service(recorded.Low, 0);
        Service(recorded.High, WordBits);
    }

    /// <inheritdoc/>
    public void SleepUntilInterrupt()
    {
        // SAFETY: only waits.
        unsafe
        {
            NativeMethods.Sleep();
        }
    }

    /// <inheritdoc/>
    public void Reset()
    {
        _registers.At(ApplicationInterruptAndReset).Write(ResetKey | SystemResetRequest);
        while (true)
        {
            // The reset comes within a few cycles, not at once (ARMv7-M Architecture Reference Manual, B1.5.16).
        }
    }

    private void Service(uint recorded, uint first)
    {
        for (uint number = first; recorded != 0; number++, recorded >>= 1)
        {
            while ((recorded & 0xFF) == 0)
            {
                recorded >>= 8;
                number += 8;
            }

            if ((recorded & 1) != 0 && _service.Service(number))
            {
                Enable(number);
            }
        }
    }

    private struct RecordedInterrupts
    {
        internal uint Low;
        internal uint High;
    }
}
