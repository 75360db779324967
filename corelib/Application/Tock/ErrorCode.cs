// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock;

/// <summary>Why an operation failed (TRD 104, section 3.3).</summary>
public enum ErrorCode : uint
{
    /// <summary>It did not fail.</summary>
    None = 0,

    /// <summary>FAIL: internal failure, no better code applies.</summary>
    Fail = 1,

    /// <summary>BUSY: the resource is in use; trying again later may work.</summary>
    Busy = 2,

    /// <summary>ALREADY: what was asked for is already so.</summary>
    Already = 3,

    /// <summary>OFF: the component is powered down.</summary>
    Off = 4,

    /// <summary>RESERVE: the resource has to be reserved before it is used.</summary>
    Reserve = 5,

    /// <summary>INVAL: an argument is not valid.</summary>
    Invalid = 6,

    /// <summary>SIZE: a buffer or length is of the wrong size.</summary>
    Size = 7,

    /// <summary>CANCEL: the operation was cancelled by a later call.</summary>
    Cancel = 8,

    /// <summary>NOMEM: memory is exhausted.</summary>
    NoMemory = 9,

    /// <summary>NOSUPPORT: the operation does not exist here.</summary>
    NotSupported = 10,

    /// <summary>NODEVICE: the driver does not exist here.</summary>
    NoDevice = 11,

    /// <summary>UNINSTALLED: the removable part is absent.</summary>
    Uninstalled = 12,

    /// <summary>NOACK: the other side did not acknowledge.</summary>
    NoAcknowledge = 13,
}
