// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Cryptography;

namespace Tock.Capsules.Extra;

/// <summary>What <see cref="CrcDriver"/> keeps in a process.</summary>
public struct CrcState
{
    /// <summary>How far the request is.</summary>
    internal ReadingProgress Progress;

    /// <summary>The check so far.</summary>
    internal CyclicRedundancyCheck Check;
}
