// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Exceptions;

/// <summary>What a stack trace of an application says about each method. The device knows the numbers.</summary>
internal enum StackTraceKind
{
    /// <summary>Its name, and the address.</summary>
    Names = 0,

    /// <summary>The address alone.</summary>
    Addresses = 1,

    /// <summary>Nothing: there is no stack trace.</summary>
    None = 2,
}
