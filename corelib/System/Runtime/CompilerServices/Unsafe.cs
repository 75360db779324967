// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Reinterpretation of memory. Every member is <c>unsafe</c> to call; the compiler supplies the bodies.</summary>
public static class Unsafe
{
    /// <summary>A reference as a pointer.</summary>
    /// <safety>The target does not move; objects of this system never do, stack slots live as long as their method.</safety>
    [Intrinsic]
    public static unsafe void* AsPointer<T>(ref readonly T value)
        where T : allows ref struct
    {
        Failure.Fail(FailureKind.InvalidProgram);
        return null;
    }

    /// <summary>The size of a type in bytes.</summary>
    [Intrinsic]
    public static int SizeOf<T>()
        where T : allows ref struct
    {
        Failure.Fail(FailureKind.InvalidProgram);
        return 0;
    }

    /// <summary>A reference as one of another class.</summary>
    /// <safety>The object is of that class.</safety>
    [Intrinsic]
    public static unsafe T As<T>(object? value)
        where T : class?
    {
        Failure.Fail(FailureKind.InvalidProgram);
        return default!;
    }

    /// <summary>A reference as one to another type.</summary>
    /// <safety>The memory holds a valid value of that type.</safety>
    [Intrinsic]
    public static unsafe ref TTo As<TFrom, TTo>(ref TFrom source)
        where TFrom : allows ref struct
        where TTo : allows ref struct
    {
        unsafe
        {
            return ref *(TTo*)null;
        }
    }

    /// <summary>A pointer as a reference.</summary>
    /// <safety>The memory holds a valid value for as long as the reference is in use.</safety>
    [Intrinsic]
    public static unsafe ref T AsRef<T>(void* source)
        where T : allows ref struct
    {
        unsafe
        {
            return ref *(T*)source;
        }
    }

    /// <summary>A read-only reference as a writable one.</summary>
    /// <safety>Nothing relies on the value not changing, or nothing is written.</safety>
    [Intrinsic]
    public static unsafe ref T AsRef<T>(scoped ref readonly T source)
        where T : allows ref struct
    {
        unsafe
        {
            return ref *(T*)null;
        }
    }

    /// <summary>The reference a number of elements further on.</summary>
    /// <safety>The result lies inside the same array, span or object.</safety>
    [Intrinsic]
    public static unsafe ref T Add<T>(ref T source, int elementOffset)
        where T : allows ref struct
    {
        unsafe
        {
            return ref *(T*)null;
        }
    }

    /// <summary>The reference a number of elements further on.</summary>
    /// <safety>The result lies inside the same array, span or object.</safety>
    [Intrinsic]
    public static unsafe ref T Add<T>(ref T source, nint elementOffset)
        where T : allows ref struct
    {
        unsafe
        {
            return ref *(T*)null;
        }
    }

    /// <summary>The reference a number of bytes further on.</summary>
    /// <safety>The result lies inside the same array, span or object and is aligned as the type demands.</safety>
    [Intrinsic]
    public static unsafe ref T AddByteOffset<T>(ref T source, nint byteOffset)
        where T : allows ref struct
    {
        unsafe
        {
            return ref *(T*)null;
        }
    }

    /// <summary>Whether two references are the same.</summary>
    [Intrinsic]
    public static bool AreSame<T>(ref readonly T left, ref readonly T right)
        where T : allows ref struct
    {
        Failure.Fail(FailureKind.InvalidProgram);
        return false;
    }

    /// <summary>Reads a value from an address of any alignment.</summary>
    /// <safety>The memory holds a valid value of the type.</safety>
    [Intrinsic]
    public static unsafe T ReadUnaligned<T>(ref readonly byte source)
        where T : allows ref struct
    {
        Failure.Fail(FailureKind.InvalidProgram);
        return default!;
    }

    /// <summary>Writes a value to an address of any alignment.</summary>
    /// <safety>The caller owns the memory and it may hold a value of the type.</safety>
    [Intrinsic]
    public static unsafe void WriteUnaligned<T>(ref byte destination, T value)
        where T : allows ref struct
    {
        Failure.Fail(FailureKind.InvalidProgram);
    }

    /// <summary>Leaves a variable unset where the language demands a value.</summary>
    /// <safety>The variable is written before it is read.</safety>
    [Intrinsic]
    public static unsafe void SkipInit<T>(out T value)
        where T : allows ref struct
    {
        Failure.Fail(FailureKind.InvalidProgram);
        value = default!;
    }

    /// <summary>A reference that points nowhere.</summary>
    /// <safety>The reference is never read or written.</safety>
    [Intrinsic]
    public static unsafe ref T NullRef<T>()
        where T : allows ref struct
    {
        unsafe
        {
            return ref *(T*)null;
        }
    }

    /// <summary>Whether a reference points nowhere.</summary>
    [Intrinsic]
    public static bool IsNullRef<T>(ref readonly T source)
        where T : allows ref struct
    {
        Failure.Fail(FailureKind.InvalidProgram);
        return false;
    }
}
