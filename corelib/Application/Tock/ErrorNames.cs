// SPDX-License-Identifier: Apache-2.0 OR MIT
// Written by tools/Tock.Abi from abi/tock.json; change that and run it.

namespace Tock;

/// <summary>Errors in words.</summary>
public static class ErrorNames
{
    /// <summary>The name of an error as documentation spells it, such as NOMEM; OK for none.</summary>
    /// <param name="error">The error.</param>
    public static string Name(this ErrorCode error) => error switch
    {
        ErrorCode.None => "OK",
        ErrorCode.Fail => "FAIL",
        ErrorCode.Busy => "BUSY",
        ErrorCode.Already => "ALREADY",
        ErrorCode.Off => "OFF",
        ErrorCode.Reserve => "RESERVE",
        ErrorCode.Invalid => "INVAL",
        ErrorCode.Size => "SIZE",
        ErrorCode.Cancel => "CANCEL",
        ErrorCode.NoMemory => "NOMEM",
        ErrorCode.NotSupported => "NOSUPPORT",
        ErrorCode.NoDevice => "NODEVICE",
        ErrorCode.Uninstalled => "UNINSTALLED",
        ErrorCode.NoAcknowledge => "NOACK",
        _ => "?",
    };

    internal static string Of(ErrorCode error) => error switch
    {
        ErrorCode.Fail => "FAIL: internal failure, no better code applies",
        ErrorCode.Busy => "BUSY: the resource is in use; trying again later may work",
        ErrorCode.Already => "ALREADY: what was asked for is already so",
        ErrorCode.Off => "OFF: the component is powered down",
        ErrorCode.Reserve => "RESERVE: the resource has to be reserved before it is used",
        ErrorCode.Invalid => "INVAL: an argument is not valid",
        ErrorCode.Size => "SIZE: a buffer or length is of the wrong size",
        ErrorCode.Cancel => "CANCEL: the operation was cancelled by a later call",
        ErrorCode.NoMemory => "NOMEM: memory is exhausted",
        ErrorCode.NotSupported => "NOSUPPORT: the operation does not exist here",
        ErrorCode.NoDevice => "NODEVICE: the driver does not exist here",
        ErrorCode.Uninstalled => "UNINSTALLED: the removable part is absent",
        ErrorCode.NoAcknowledge => "NOACK: the other side did not acknowledge",
        _ => "the kernel answered in a form that the call does not allow",
    };
}
