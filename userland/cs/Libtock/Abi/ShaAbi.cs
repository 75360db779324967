// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x40005: hashes: SHA-256.</summary>
internal static class ShaAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x40005;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Chooses the hash; NOSUPPORT for all but SHA-256 (0).</summary>
    internal const uint CommandSetAlgorithm = 1;

    /// <summary>Stores the digest of the buffer; NOMEM while an earlier request is not done.</summary>
    internal const uint CommandHash = 2;

    /// <summary>Takes the buffer as the next part of a message (from here on, commands that Tock's driver does not have).</summary>
    internal const uint CommandUpdate = 3;

    /// <summary>Stores the digest of the parts; OFF if there are none.</summary>
    internal const uint CommandFinish = 4;

    /// <summary>Compares the digest of the buffer.</summary>
    internal const uint CommandVerify = 5;

    /// <summary>Compares the digest of the parts; OFF if there are none.</summary>
    internal const uint CommandVerifyFinish = 6;

    /// <summary>A request is done.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Only Allow: the message, or its next part.</summary>
    internal const uint BufferData = 0;

    /// <summary>Read-Only Allow: the digest that is expected, 32 bytes.</summary>
    internal const uint BufferCompare = 1;

    /// <summary>Read-Write Allow: where the digest goes, 32 bytes.</summary>
    internal const uint BufferDestination = 0;
}
