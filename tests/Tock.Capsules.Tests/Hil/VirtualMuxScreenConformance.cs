// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Screen;

namespace Tock.Capsules.Tests.Hil;

/// <summary>A share of a display that nobody else uses at the moment.</summary>
public class VirtualMuxScreenConformance : Ssd0323Conformance
{
    private readonly VirtualMuxScreen _screen;

    public VirtualMuxScreenConformance()
        : this(isShared: false)
    {
    }

    protected VirtualMuxScreenConformance(bool isShared)
    {
        MuxScreen mux = new(Controller);
        _screen = new VirtualMuxScreen(mux);
        _screen.SetScreenClient(this);
        if (isShared)
        {
            VirtualMuxScreen other = new(mux);
            other.SetScreenClient(new Neighbour(other));
            other.SetBrightness(1);
        }
    }

    /// <inheritdoc/>
    protected override IScreen Screen => _screen;

    /// <summary>Another user, which asks again whenever it is told.</summary>
    private sealed class Neighbour(VirtualMuxScreen screen) : IScreenClient
    {
        public uint ReadPixels(scoped Span<byte> pixels) => throw new InvalidOperationException("Pixels are asked for that nobody writes.");

        public void ScreenDone(Result result) => screen.SetBrightness(1);
    }
}
