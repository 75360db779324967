// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// The analogue-to-digital converter (driver 0x5), its channels numbered from 0. The 16 bits of a sample are measured from the highest on, so
/// that it is a fraction of the reference voltage whatever the resolution.
/// </summary>
public static class Adc
{
    private const int Capacity = 16;
    private const int BytesOfSample = 2;
    private const uint ModeSingle = 0;

    private static DriverQueue? s_queue;
    private static AdcSource? s_source;

    /// <summary>How many channels the board has; 0 if it has no driver for them.</summary>
    public static int Count
    {
        get
        {
            SyscallResult result = Syscalls.Command(AdcAbi.DriverNumber, AdcAbi.CommandCount);
            return result.IsSuccess ? (int)result.Value0 : 0;
        }
    }

    /// <summary>How many bits of a sample are measured.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static int Resolution => (int)Syscalls.Command(AdcAbi.DriverNumber, AdcAbi.CommandResolution).GetValue();

    /// <summary>The voltage of which the highest sample falls one step short, in millivolts.</summary>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static int ReferenceVoltage => (int)Syscalls.Command(AdcAbi.DriverNumber, AdcAbi.CommandReferenceVoltage).GetValue();

    /// <summary>A sample as a voltage.</summary>
    /// <param name="sample">The sample.</param>
    /// <returns>Millivolts.</returns>
    /// <exception cref="TockException">NODEVICE: the board has no driver.</exception>
    public static int Millivolts(ushort sample)
    {
        return (int)(((uint)sample * (uint)ReferenceVoltage) >> 16);
    }

    /// <summary>Takes a sample, and sleeps meanwhile.</summary>
    /// <param name="channel">The channel's number, from 0.</param>
    /// <exception cref="TockException">INVAL: there is no such channel. BUSY: this process samples again and again.</exception>
    public static ushort Sample(int channel)
    {
        TockException.ThrowIf(TrySample(channel, out ushort sample));
        return sample;
    }

    /// <summary>Takes a sample, and sleeps meanwhile.</summary>
    /// <param name="channel">The channel's number, from 0.</param>
    /// <param name="sample">The sample.</param>
    /// <returns>INVAL if there is no such channel, BUSY while this process samples again and again.</returns>
    public static ErrorCode TrySample(int channel, out ushort sample)
    {
        s_queue?.WaitUntilIdle();
        ErrorCode error = Request(AdcAbi.CommandSample, channel).Perform(out UpcallArguments done);
        sample = (ushort)done.Value2;
        return error != ErrorCode.None || done.Value0 == ModeSingle ? error : (ErrorCode)done.Value1;
    }

    /// <summary>Takes a sample while other tasks go on.</summary>
    /// <param name="channel">The channel's number, from 0.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <exception cref="TockException">INVAL: there is no such channel. BUSY: this process samples again and again.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ushort> SampleAsync(int channel, CancellationToken cancellationToken = default)
    {
        UpcallArguments done = await Perform(new DriverOperation(Request(AdcAbi.CommandSample, channel)), cancellationToken);
        if (done.Value0 != ModeSingle)
        {
            throw new TockException((ErrorCode)done.Value1);
        }

        return (ushort)done.Value2;
    }

    /// <summary>Fills memory with samples taken one after another, and sleeps meanwhile.</summary>
    /// <param name="channel">The channel's number, from 0.</param>
    /// <param name="hertz">How many a second, 1 to 1000.</param>
    /// <param name="samples">The memory.</param>
    /// <exception cref="TockException">INVAL: there is no such channel, or another frequency. BUSY: a process samples again and again.</exception>
    public static void Fill(int channel, int hertz, Span<ushort> samples)
    {
        s_queue?.WaitUntilIdle();
        Loan loan = Loan.ReadWrite(AdcAbi.BufferSamples, samples);
        TockException.ThrowIf(Request(AdcAbi.CommandFillBuffer, channel, hertz).Perform(loan, out _));
    }

    /// <summary>Takes samples one after another while other tasks go on.</summary>
    /// <param name="channel">The channel's number, from 0.</param>
    /// <param name="hertz">How many a second, 1 to 1000.</param>
    /// <param name="count">How many there are to be, 1 or more.</param>
    /// <param name="cancellationToken">Ends it.</param>
    /// <exception cref="TockException">INVAL: there is no such channel, or another frequency. BUSY: a process samples again and again.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<ushort[]> FillAsync(int channel, int hertz, int count, CancellationToken cancellationToken = default)
    {
        ushort[] samples = new ushort[count];
        byte[] bytes = new byte[count * BytesOfSample];
        DriverOperation operation = new DriverOperation(Request(AdcAbi.CommandFillBuffer, channel, hertz)).LendReadWrite(AdcAbi.BufferSamples, bytes);
        await Perform(operation, cancellationToken);
        for (int index = 0; index < count; index++)
        {
            samples[index] = BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(index * BytesOfSample));
        }

        return samples;
    }

    /// <summary>Samples again and again, for <c>await foreach</c>; a time at which the converter is not free has no sample.</summary>
    /// <param name="channel">The channel's number, from 0.</param>
    /// <param name="hertz">How many a second, 1 to 1000.</param>
    /// <param name="cancellationToken">Ends the loop.</param>
    /// <returns>
    /// The samples. The loop begins with a <see cref="TockException"/> if there is no such channel or it is another frequency (INVAL), or if a
    /// process does that already (BUSY).
    /// </returns>
    public static EventStream<ushort> Samples(int channel, int hertz, CancellationToken cancellationToken = default)
    {
        s_source ??= new AdcSource();
        return new EventStream<ushort>(s_source, channel, (uint)hertz, Capacity, cancellationToken);
    }

    private static DriverRequest Request(uint command, int channel, int hertz = 0)
    {
        return new DriverRequest(AdcAbi.DriverNumber, command, AdcAbi.UpcallDone, StatusPlace.None, (uint)channel, (uint)hertz);
    }

    // The events of a loop and of single samples come by the same number: the driver serves one of them at a time.
    private static Task<UpcallArguments> Perform(DriverOperation operation, CancellationToken cancellationToken)
    {
        if (s_source is { HasListeners: true })
        {
            throw new TockException(ErrorCode.Busy);
        }

        s_queue ??= new DriverQueue();
        return s_queue.Perform(operation, cancellationToken);
    }
}
