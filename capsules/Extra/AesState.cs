// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Capsules.Cryptography;

namespace Tock.Capsules.Extra;

/// <summary>What <see cref="AesDriver"/> keeps in a process.</summary>
public struct AesState
{
    /// <summary>The mode that was chosen, if <see cref="HasAlgorithm"/>.</summary>
    internal AesMode Mode;

    /// <summary>A mode has been chosen.</summary>
    internal bool HasAlgorithm;

    /// <summary>Encryption was chosen, not decryption.</summary>
    internal bool Encrypts;

    /// <summary>There is a message under way.</summary>
    internal bool IsSetUp;

    /// <summary>A part of it is being worked on.</summary>
    internal bool IsActive;

    /// <summary>Bytes of the part.</summary>
    internal uint Length;

    /// <summary>How many of them are done.</summary>
    internal uint Done;

    /// <summary>The message.</summary>
    internal AesStream Stream;
}
