// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;

namespace Tock;

/// <summary>
/// The room for state in the application's own image, as large as its project says (TockAppStateSize): flash, all zeros in a fresh image, which the
/// driver of writeable flash regions can change (0x50000).
/// </summary>
public static class ImageState
{
    /// <summary>How many bytes there are; 0 if the project asks for none.</summary>
    public static int Length => (int)(GetEnd() - GetStart());

    /// <summary>The address of the first byte, which the driver wants to be told.</summary>
    public static uint Address => (uint)GetStart();

    /// <summary>Copies the first bytes.</summary>
    /// <param name="bytes">Where they go.</param>
    /// <returns>False, and nothing is copied, if there are not so many.</returns>
    // Not inlined, so that each call reads memory.
    [MethodImpl(MethodImplOptions.NoInlining)]
    public static bool TryRead(Span<byte> bytes)
    {
        if (bytes.Length > Length)
        {
            return false;
        }

        // SAFETY: from the one address to the other there is flash of this image, which every process may read, and any bits are bytes.
        unsafe
        {
            new ReadOnlySpan<byte>((void*)GetStart(), bytes.Length).CopyTo(bytes);
        }

        return true;
    }

    /// <summary>Copies the first bytes into a value.</summary>
    /// <typeparam name="T">Its type: plain data.</typeparam>
    /// <param name="value">The value; of zeros if there is not so much room.</param>
    /// <returns>Whether there is so much room.</returns>
    public static bool TryRead<T>(out T value)
        where T : unmanaged
    {
        value = default;

        // SAFETY: the type has no references, so that any bits are a value of it.
        unsafe
        {
            return TryRead(MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref value, 1)));
        }
    }

    /// <summary>The bytes of a value, to be written.</summary>
    /// <typeparam name="T">Its type: plain data.</typeparam>
    /// <param name="value">The value, which the result is part of.</param>
    public static ReadOnlySpan<byte> BytesOf<T>(ref readonly T value)
        where T : unmanaged
    {
        // SAFETY: one value is there as long as the reference, which bounds the span. What lies between its fields is of this process.
        unsafe
        {
            return MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in value, 1));
        }
    }

    [RuntimeImport("tock_app_state_start")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nuint GetStart();

    [RuntimeImport("tock_app_state_end")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe nuint GetEnd();
}
