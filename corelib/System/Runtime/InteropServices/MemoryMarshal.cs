// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Runtime.InteropServices;

/// <summary>Spans over other memory. Members that can break memory safety are <c>unsafe</c> to call.</summary>
public static partial class MemoryMarshal
{
    /// <summary>A span from a reference.</summary>
    /// <safety>That many elements follow the reference, for as long as the span or a copy of it is in use.</safety>
    public static unsafe Span<T> CreateSpan<T>(scoped ref T reference, int length)
    {
        unsafe
        {
            return new Span<T>(ref Unsafe.AsRef(in reference), length);
        }
    }

    /// <summary>A read-only span from a reference.</summary>
    /// <safety>That many elements follow the reference, for as long as the span or a copy of it is in use.</safety>
    public static unsafe ReadOnlySpan<T> CreateReadOnlySpan<T>(scoped ref readonly T reference, int length)
    {
        unsafe
        {
            return new ReadOnlySpan<T>(ref Unsafe.AsRef(in reference), length);
        }
    }

    /// <summary>The reference of a span's first element.</summary>
    /// <safety>It is read or written only within the span's length.</safety>
    public static unsafe ref T GetReference<T>(Span<T> span)
    {
        return ref span._reference;
    }

    /// <summary>The reference of a span's first element.</summary>
    /// <safety>It is read only, and within the span's length.</safety>
    public static unsafe ref T GetReference<T>(ReadOnlySpan<T> span)
    {
        return ref span._reference;
    }

    /// <summary>The reference of an array's first element.</summary>
    /// <safety>It is used only within the array's length.</safety>
    [Intrinsic]
    public static unsafe ref T GetArrayDataReference<T>(T[] array)
    {
        unsafe
        {
            return ref Unsafe.As<byte, T>(ref Unsafe.As<RawArrayData>(array).Data);
        }
    }

    /// <summary>The bytes of a span of plain values.</summary>
    /// <safety>Bytes written through the result leave valid values behind.</safety>
    public static unsafe Span<byte> AsBytes<T>(Span<T> span)
        where T : unmanaged
    {
        unsafe
        {
            return new Span<byte>(ref Unsafe.As<T, byte>(ref span._reference), checked(span.Length * sizeof(T)));
        }
    }

    /// <summary>The bytes of a read-only span of plain values.</summary>
    /// <safety>The values have no padding that the reader must not see.</safety>
    public static unsafe ReadOnlySpan<byte> AsBytes<T>(ReadOnlySpan<T> span)
        where T : unmanaged
    {
        unsafe
        {
            return new ReadOnlySpan<byte>(ref Unsafe.As<T, byte>(ref span._reference), checked(span.Length * sizeof(T)));
        }
    }
}
