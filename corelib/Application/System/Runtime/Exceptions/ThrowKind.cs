// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.Exceptions;

/// <summary>The sorts of throw. The numbers are those of exceptions.S.</summary>
internal enum ThrowKind
{
    /// <summary>throw, with an exception: its stack trace begins here.</summary>
    New = 0,

    /// <summary>throw alone: what the catch block has caught goes on.</summary>
    Rethrow = 1,

    /// <summary>An exception goes on that was kept in between; its stack trace stays.</summary>
    Again = 2,
}
