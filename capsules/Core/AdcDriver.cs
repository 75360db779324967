// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Hil.Adc;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Core;

/// <summary>
/// The analogue-to-digital converter for applications, driver number 0x5: a sample for each request, in their order.
/// </summary>
/// <remarks>
/// <code>
/// Command   0             how many channels      Success (count)
///           1 (channel)   sample                 Success; INVAL if there is no such channel; BUSY; NOMEM
///         101             resolution             Success (bits)
///         102             reference voltage      Success (mV)
/// Upcall    0 (0, channel, sample)               the sample's 16 bits are measured from the highest on
/// </code>
/// Command 0 answers with a value, unlike other drivers' (the stabilised interface predates TRD 104's rule). Of that interface
/// commands 2 to 5, sampling again and again and into buffers, are not here: NOSUPPORT. A request that waits for others and then fails
/// tells all ones, the error and 0.
/// </remarks>
public sealed class AdcDriver : QueuedDriver, IAdcClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = AdcAbi.DriverNumber;

    // What the upcall says was done: a single sample, or nothing.
    private const uint ModeSingle = 0;
    private const uint ModeNone = uint.MaxValue;

    private readonly IAdc _adc;
    private uint _channel;

    /// <summary>Initializes a new instance of the <see cref="AdcDriver"/> class and makes it the converter's client.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="adc">The converter; nobody else uses it.</param>
    public AdcDriver(ProcessTable processes, IAdc adc)
        : base(DriverNumber, processes)
    {
        _adc = adc;
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
            case AdcAbi.CommandSample:
                return argument0 < _adc.ChannelCount
                    ? CommandReturn.From(Ask(ref process, command, argument0))
                    : CommandReturn.Failure(ErrorCode.Invalid);
            case AdcAbi.CommandResolution:
                return CommandReturn.Success(_adc.ResolutionBits);
            case AdcAbi.CommandReferenceVoltage:
                return CommandReturn.Success(_adc.ReferenceMillivolts);
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public void Sampled(ushort value) => Complete(ModeSingle, _channel, value);

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
