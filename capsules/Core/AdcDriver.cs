// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Adc;
using Tock.Kernel.Hil.Time;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// The analogue-to-digital converter for applications, driver number 0x5: a sample for each request, in their order; and samples again and again
/// for one process at a time.
/// </summary>
/// <remarks>
/// <code>
/// Command   0                        how many channels      Success (count)
///           1 (channel)              sample                 Success; INVAL if there is no such channel; BUSY; NOMEM
///           2 (channel, frequency)   sample again and again Success; INVAL also for a frequency that is not 1 to 1000 Hz; BUSY while this
///                                                           or another process does that already, or this one waits for a sample
///           3 (channel, frequency)   fill a buffer          likewise; NOMEM without a buffer of 2 bytes
///           4 (channel, frequency)   fill two in turns      likewise
///           5                        stop                   Success
///         101                        resolution             Success (bits)
///         102                        reference voltage      Success (mV)
/// Upcall    0 (mode, channel, sample)                       of commands 1 (mode 0) and 2 (mode 1); the 16 bits are measured from the highest on
///             (mode, channel | samples &lt;&lt; 8, address)        a buffer is full: of commands 3 (mode 2) and 4 (mode 3)
/// Read-write Allow 0, 1                                     the buffers; samples have two bytes, the lower one first
/// </code>
/// Command 0 answers with a value, unlike other drivers' (the stabilised interface predates TRD 104's rule). A request that waits for others
/// and then fails tells all ones, the error and 0. Single samples of other processes come in between; a time of sampling at which the converter is not
/// free has no sample. A buffer that is taken away or exchanged for a smaller one counts as full. Upstream's driver has either several processes or
/// sampling again and again; this one has both.
/// </remarks>
public sealed class AdcDriver : QueuedDriver, IAdcClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = AdcAbi.DriverNumber;

    // What the upcall says was done: a single sample, or nothing.
    private const uint ModeSingle = 0;
    private const uint ModeNone = uint.MaxValue;

    private readonly IAdc _adc;
    private readonly AdcSampler _sampler;
    private uint _channel;

    /// <summary>Initializes a new instance of the <see cref="AdcDriver"/> class and makes it a client of the converter's.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="adc">The converter for single samples; nobody else uses it.</param>
    /// <param name="samplingAdc">The converter to sample again and again; nobody else uses it.</param>
    /// <param name="alarm">An alarm that nobody else uses.</param>
    public AdcDriver(ProcessTable processes, IAdc adc, IAdc samplingAdc, IAlarm alarm)
        : base(DriverNumber, processes, readWriteBuffers: 2)
    {
        _adc = adc;
        _sampler = new AdcSampler(RequestGrant, samplingAdc, alarm);
        adc.SetAdcClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case AdcAbi.CommandCount:
                return CommandReturn.Success(_adc.ChannelCount);
            case AdcAbi.CommandSample when argument0 >= _adc.ChannelCount:
                return CommandReturn.Failure(ErrorCode.Invalid);
            case AdcAbi.CommandSample when _sampler.IsOwner(process.Id):
                return CommandReturn.Failure(ErrorCode.Busy);
            case AdcAbi.CommandSample:
                return CommandReturn.From(Ask(ref process, command, argument0));
            case AdcAbi.CommandSampleContinuously:
            case AdcAbi.CommandFillBuffer:
            case AdcAbi.CommandFillBuffers:
                Result idle = CheckIdle(ref process);
                return CommandReturn.From(idle.IsOk ? _sampler.Begin(ref process, command, argument0, argument1) : idle);
            case AdcAbi.CommandStop:
                _sampler.Stop(process.Id);
                return CommandReturn.Success();
            case AdcAbi.CommandResolution:
                return CommandReturn.Success(_adc.ResolutionBits);
            case AdcAbi.CommandReferenceVoltage:
                return CommandReturn.Success(_adc.ReferenceMillivolts);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public void Sampled(Result result, ushort value)
    {
        if (result.IsOk)
        {
            Complete(ModeSingle, _channel, value);
        }
        else
        {
            Complete(ModeNone, result.StatusCode, 0);
        }
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        _channel = request.Argument0;
        return _adc.Sample(_channel);
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) =>
        Tell(ref process, ModeNone, (uint)error, 0);
}
