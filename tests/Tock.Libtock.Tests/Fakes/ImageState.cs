// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.InteropServices;

namespace Tock;

/// <summary>As on the device, with a test's memory for the flash.</summary>
public static class ImageState
{
    public const uint Address = 0x2_0000;

    public static byte[] Flash { get; set; } = [];

    public static int Length => Flash.Length;

    public static bool TryRead(Span<byte> bytes)
    {
        return bytes.Length <= Length && Flash.AsSpan(0, bytes.Length).TryCopyTo(bytes);
    }

    public static bool TryRead<T>(out T value)
        where T : unmanaged
    {
        value = default;
        return TryRead(MemoryMarshal.AsBytes(MemoryMarshal.CreateSpan(ref value, 1)));
    }

    public static ReadOnlySpan<byte> BytesOf<T>(ref readonly T value)
        where T : unmanaged
    {
        return MemoryMarshal.AsBytes(MemoryMarshal.CreateReadOnlySpan(in value, 1));
    }
}
