// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Libtock.Abi;

/// <summary>The numbers of driver 0x50003: a key-value store that all applications share, as far as their headers permit.</summary>
internal static class KeyValueAbi
{
    /// <summary>The driver number.</summary>
    internal const uint DriverNumber = 0x50003;

    /// <summary>Asks whether the driver is there.</summary>
    internal const uint CommandPresent = 0;

    /// <summary>Reads a key's value; RESERVE without a key, SIZE if it has more than 64 bytes, INVAL without permissions in the header, NOMEM while an earlier operation is not done.</summary>
    internal const uint CommandGet = 1;

    /// <summary>Stores a key's value; also RESERVE without a value, SIZE if it is too long, INVAL if the header gives no identifier to write with.</summary>
    internal const uint CommandSet = 2;

    /// <summary>Removes a key; errors as for get.</summary>
    internal const uint CommandDelete = 3;

    /// <summary>Stores the value of a key that is not there; errors as for set.</summary>
    internal const uint CommandAdd = 4;

    /// <summary>Stores the value of a key that is there; errors as for set.</summary>
    internal const uint CommandUpdate = 5;

    /// <summary>Gives the room of replaced values and removed keys back, which happens by itself, too; errors as for get.</summary>
    internal const uint CommandCollectGarbage = 6;

    /// <summary>It is done; NOSUPPORT if the key is not there, is there (add), or is another's; SIZE if the value is longer than the buffer; NOMEM if there is no room, or not for this writer; NOACK or FAIL if the memory fails.</summary>
    internal const uint UpcallDone = 0;

    /// <summary>Read-Only Allow: the key.</summary>
    internal const uint BufferKey = 0;

    /// <summary>Read-Only Allow: the value to store.</summary>
    internal const uint BufferValue = 1;

    /// <summary>Read-Write Allow: where the value goes that is read.</summary>
    internal const uint BufferOutput = 0;
}
