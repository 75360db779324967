// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Exceptions;

/// <summary>What a handler is for. The numbers are those of the compiler and of the table on the device.</summary>
internal enum HandlerKind
{
    /// <summary>catch, of one type.</summary>
    Typed = 0,

    /// <summary>finally.</summary>
    Finally = 1,

    /// <summary>catch with a condition, which a function of its own tells.</summary>
    Filter = 2,
}
