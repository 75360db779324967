// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x40003: keyed hashes: HMAC over SHA-256.</summary>
internal static class HmacAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x40003;

    /// <summary>Chooses the hash; NOSUPPORT for all but SHA-256 (0).</summary>
    internal const uint CommandSetAlgorithm = 0;

    /// <summary>Stores the tag of the buffer; INVAL before a hash is chosen, NOMEM while an earlier request is not done, SIZE for a key of more than 256 bytes.</summary>
    internal const uint CommandRun = 1;

    /// <summary>Takes the buffer as the next part of a message; fails likewise.</summary>
    internal const uint CommandUpdate = 2;

    /// <summary>Stores the tag of the parts; OFF if there are none.</summary>
    internal const uint CommandFinish = 3;

    /// <summary>Compares the tag of the buffer; fails like 1.</summary>
    internal const uint CommandVerify = 4;

    /// <summary>Compares the tag of the parts; OFF if there are none.</summary>
    internal const uint CommandVerifyFinish = 5;

    /// <summary>A request is done.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Only Allow: the key, read when a message begins.</summary>
    internal const uint BufferKey = 0;

    /// <summary>Read-Only Allow: the message, or its next part.</summary>
    internal const uint BufferData = 1;

    /// <summary>Read-Only Allow: the tag that is expected, 32 bytes.</summary>
    internal const uint BufferCompare = 2;

    /// <summary>Read-Write Allow: where the tag goes, or as much of it as there is room for.</summary>
    internal const uint BufferDestination = 2;
}
