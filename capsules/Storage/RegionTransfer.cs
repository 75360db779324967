// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;

namespace Tock.Capsules.Storage;

/// <summary>What is moved between an application's buffer, from its start on, and its region.</summary>
internal struct RegionTransfer
{
    /// <summary>Whether it goes into the region.</summary>
    internal bool IsWrite;

    /// <summary>The first byte in the region.</summary>
    internal uint Offset;

    /// <summary>How many bytes; 0 only makes sure that the application has a region.</summary>
    internal uint Length;

    /// <summary>Why nothing is moved; Ok if it is.</summary>
    internal Result Refusal;
}
