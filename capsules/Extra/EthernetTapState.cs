// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Extra;

/// <summary>What <see cref="EthernetTapDriver"/> counts for a process. The counters wrap.</summary>
internal struct EthernetTapState
{
    /// <summary>Frames that it was given.</summary>
    internal uint ReceivedFrames;

    /// <summary>Their bytes.</summary>
    internal uint ReceivedBytes;

    /// <summary>Frames for which its buffer had no room.</summary>
    internal uint DroppedFrames;

    /// <summary>Frames that it has sent.</summary>
    internal uint SentFrames;

    /// <summary>Their bytes.</summary>
    internal uint SentBytes;
}
