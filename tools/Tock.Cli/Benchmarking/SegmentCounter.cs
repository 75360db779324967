// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>Cuts the stream of executed instructions into kernel segments.</summary>
public sealed class SegmentCounter
{
    private readonly IReadOnlyList<PlacedApplication> _applications;
    private readonly Action<KernelSegment> _ended;
    private PlacedApplication? _last;
    private uint _lastAddress;
    private long _kernel;

    /// <summary>Creates a counter that calls <paramref name="ended"/> at the first application instruction after each segment.</summary>
    public SegmentCounter(IReadOnlyList<PlacedApplication> applications, Action<KernelSegment> ended)
    {
        _applications = applications;
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
            _kernel++;
            return null;
        }

        if (_kernel != 0)
        {
            _ended(new KernelSegment(_last, _lastAddress, owner, address, _kernel));
            _kernel = 0;
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
