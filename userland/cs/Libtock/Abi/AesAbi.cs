// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x40006: encryption: AES with keys of 128 bits.</summary>
internal static class AesAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x40006;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Chooses counter mode (0), cipher block chaining (1), the electronic codebook (2), CCM (3) or GCM (4), and encrypting (1) or decrypting (0); NOSUPPORT for another mode, BUSY while a part is not done.</summary>
    internal const uint CommandSetAlgorithm = 1;

    /// <summary>Begins a message with the key and the vector, and does its first part; INVAL before a mode is chosen or for a key or vector of a wrong length, SIZE for a part that is not whole blocks or does not fit, NOMEM while a part is not done; in CCM and GCM the first part is all, INVAL also for offsets or a tag length that do not go with it.</summary>
    internal const uint CommandSetup = 2;

    /// <summary>Does the next part of the message; OFF if there is none, SIZE likewise, BUSY while a part is not done.</summary>
    internal const uint CommandCrypt = 3;

    /// <summary>Ends the message and forgets its key; OFF if there is none, BUSY while a part is not done.</summary>
    internal const uint CommandFinish = 4;

    /// <summary>For CCM and GCM: where in the part the associated data begin, which are protected from changes but not encrypted; what comes before is only copied; BUSY while a part is not done.</summary>
    internal const uint CommandSetAssociatedOffset = 5;

    /// <summary>Likewise where they end and the message begins, which goes on to the end of the part, or to the tag there to decrypt.</summary>
    internal const uint CommandSetMessageOffset = 6;

    /// <summary>For CCM: how many bytes its tag has, 4 to 16, even; GCM's has 16.</summary>
    internal const uint CommandSetTagLength = 7;

    /// <summary>For CCM: whether the message is encrypted (1), or protected from changes only (0, as at first).</summary>
    internal const uint CommandSetConfidential = 8;

    /// <summary>A part is done; with a tag, whether it is right (1) or the message is to be thrown away (0).</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Only Allow: the key, 16 bytes.</summary>
    internal const uint BufferKey = 0;

    /// <summary>Read-Only Allow: the initialisation vector, 16 bytes; the electronic codebook needs none; the nonce of CCM, 7 to 13, or of GCM, 12, and what is more is not looked at.</summary>
    internal const uint BufferVector = 1;

    /// <summary>Read-Only Allow: the part.</summary>
    internal const uint BufferSource = 2;

    /// <summary>Read-Write Allow: where the part goes; may be the same memory; the tag goes behind it, but not to decrypt.</summary>
    internal const uint BufferDestination = 0;
}
