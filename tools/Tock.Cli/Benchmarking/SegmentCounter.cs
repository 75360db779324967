// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>Cuts the stream of executed instructions into kernel segments.</summary>
public sealed class SegmentCounter
{
    private readonly IReadOnlyList<PlacedApplication> _applications;
    private readonly Action<KernelSegment> _ended;
    private PlacedApplication? _last;
    private uint _lastAddress;
    private readonly uint? _interruptHandler;
    private long _kernel;
    private long? _beforeInterrupt;

    /// <summary>Creates a counter.</summary>
    /// <param name="applications">The applications that the board runs.</param>
    /// <param name="interruptHandler">The first instruction of the kernel's handler of device interrupts, or null if it does not matter.</param>
    /// <param name="ended">Called at the first application instruction after each segment.</param>
    public SegmentCounter(IReadOnlyList<PlacedApplication> applications, uint? interruptHandler, Action<KernelSegment> ended)
    {
        _applications = applications;
        _interruptHandler = interruptHandler;
        _ended = ended;
    }

    /// <summary>Instructions seen so far.</summary>
    public long Total { get; private set; }

    /// <summary>Takes one executed instruction.</summary>
    /// <returns>The application that it belongs to, or null for the kernel.</returns>
    public PlacedApplication? Take(uint address)
    {
        Total++;
        PlacedApplication? owner = Owner(address);
        if (owner is null)
        {
            _beforeInterrupt ??= address == _interruptHandler ? _kernel : null;
            _kernel++;
            return null;
        }

        if (_kernel != 0)
        {
            _ended(new KernelSegment(_last, _lastAddress, owner, address, _kernel, _kernel - _beforeInterrupt));
            _kernel = 0;
            _beforeInterrupt = null;
        }

        _last = owner;
        _lastAddress = address;
        return owner;
    }

    private PlacedApplication? Owner(uint address)
    {
        foreach (PlacedApplication application in _applications)
        {
            if (application.Flash.Contains(address))
            {
                return application;
            }
        }

        return null;
    }
}
