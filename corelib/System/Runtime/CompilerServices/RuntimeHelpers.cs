// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.InteropServices;

namespace System.Runtime.CompilerServices;

/// <summary>Operations that the compilers call by name.</summary>
public static partial class RuntimeHelpers
{
    /// <summary>Whether a type is a reference or holds one; folded by the compiler.</summary>
    [Intrinsic]
    public static bool IsReferenceOrContainsReferences<T>()
        where T : allows ref struct
    {
        return true;
    }

    /// <summary>Constant data as a span; always replaced by the compiler.</summary>
    [Intrinsic]
    public static ReadOnlySpan<T> CreateSpan<T>(RuntimeFieldHandle field)
    {
        Failure.Fail(FailureKind.NotSupported);
        return default;
    }

    /// <summary>Fills an array from constant data; always replaced by the compiler.</summary>
    [Intrinsic]
    public static void InitializeArray(Array array, RuntimeFieldHandle field)
    {
        Failure.Fail(FailureKind.NotSupported);
    }

    /// <summary>A part of an array as a new array; makes an object, so it runs only while the board boots.</summary>
    [Tock.BootTime]
    public static T[] GetSubArray<T>(T[] array, Range range)
    {
        int start = range.Start.GetOffset(array.Length);
        int end = range.End.GetOffset(array.Length);
        Span<T> source = new Span<T>(array, start, end - start);
        T[] result = new T[source.Length];
        source.CopyTo(result);
        return result;
    }
}
