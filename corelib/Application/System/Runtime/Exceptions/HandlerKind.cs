// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Exceptions;

/// <summary>What a handler is for.</summary>
internal enum HandlerKind
{
    /// <summary>catch, of one type.</summary>
    Typed = 0,

    /// <summary>finally.</summary>
    Finally = 1,

    /// <summary>catch with a condition.</summary>
    Filter = 2,
}
