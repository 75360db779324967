// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime;

/// <summary>What went wrong in trusted code. The numbers are part of the contract with <c>tock_kernel_failure</c>.</summary>
public enum FailureKind
{
    /// <summary>An index lay outside its array, span or text.</summary>
    IndexOutOfRange = 1,

    /// <summary>A reference was null.</summary>
    NullReference = 2,

    /// <summary>An object was not of the type that a cast demands.</summary>
    InvalidCast = 3,

    /// <summary>A divisor was 0.</summary>
    DivideByZero = 4,

    /// <summary>A checked operation left the range of its type.</summary>
    Overflow = 5,

    /// <summary>An element of the wrong type was stored in an array.</summary>
    ArrayTypeMismatch = 6,

    /// <summary>An argument lay outside its range.</summary>
    ArgumentOutOfRange = 7,

    /// <summary>The state of the object does not allow the operation.</summary>
    InvalidOperation = 8,

    /// <summary>The boot arena is full; give the board a larger TockArenaSize.</summary>
    ArenaExhausted = 9,

    /// <summary>An object was made after the boot arena was sealed.</summary>
    ArenaSealed = 10,

    /// <summary>Code was reached that the compiler found invalid or removed.</summary>
    InvalidProgram = 11,

    /// <summary>An interface method has no implementation in the object's type.</summary>
    MissingImplementation = 12,

    /// <summary>An exception was thrown; this system has none.</summary>
    ExceptionThrown = 13,

    /// <summary>The stack guard of a method was overwritten.</summary>
    StackCorrupted = 14,

    /// <summary>A member that this system leaves out was reached.</summary>
    NotSupported = 15,
}
