// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;

namespace Libtock;

/// <summary>Another process has notified this one.</summary>
public readonly struct IpcNotification
{
    internal IpcNotification(uint process, SharedMemory memory)
    {
        Process = process;
        Memory = memory;
    }

    /// <summary>Who.</summary>
    public uint Process { get; }

    /// <summary>What it lends.</summary>
    public SharedMemory Memory { get; }
}
