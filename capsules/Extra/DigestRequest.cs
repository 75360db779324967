// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Extra;

/// <summary>What a process has asked a <see cref="DigestDriver{T}"/> for.</summary>
internal struct DigestRequest
{
    /// <summary>How far it is.</summary>
    internal ReadingProgress Progress;

    /// <summary>What is asked for while it is active.</summary>
    internal DigestOperation Operation;

    /// <summary>Parts of a message have been given, and its end has not.</summary>
    internal bool IsStreaming;
}
