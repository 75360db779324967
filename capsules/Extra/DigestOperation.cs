// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Capsules.Extra;

/// <summary>What a process asks a <see cref="DigestDriver{T}"/> for; the numbers are the HMAC driver's commands.</summary>
internal enum DigestOperation : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>A digest of the buffer.</summary>
    Run = 1,

    /// <summary>The buffer is the next part of a message.</summary>
    Update = 2,

    /// <summary>The digest of the message whose parts have been given.</summary>
    Finish = 3,

    /// <summary>Whether the digest of the buffer is the expected one.</summary>
    Verify = 4,

    /// <summary>Whether the digest of the message whose parts have been given is the expected one.</summary>
    VerifyFinish = 5,
}
