// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Hil.Ethernet;

/// <summary>Who is told of frames.</summary>
public interface IEthernetClient
{
    /// <summary>
    /// A frame has arrived. What <see cref="IEthernetAdapter.Read"/> does not take of it until this returns is lost.
    /// </summary>
    /// <param name="length">Its length in bytes.</param>
    void FrameArrived(uint length);

    /// <summary>The frame that was given last has been sent, and another one can be begun.</summary>
    /// <param name="result">Ok; Fail if the adapter could not send it.</param>
    void FrameSent(Result result);
}
