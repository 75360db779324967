// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Extra;

/// <summary>How far a request of <see cref="ReadingDriver{T}"/> is.</summary>
internal struct ReadingProgress
{
    /// <summary>There is a request.</summary>
    internal bool IsActive;

    /// <summary>Bytes to read.</summary>
    internal uint Length;

    /// <summary>How many of them have been read.</summary>
    internal uint Done;
}
