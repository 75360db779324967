// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime.InteropServices;
using Tock.Testing.Running;

namespace Tock;

/// <summary>As on the device, with the room that the board of the test has.</summary>
public static class ImageState
{
    public static int Length => FakeProcess.Current.Board.AppState.Bytes.Length;

    public static uint Address => Testing.FakeAppState.Address;

    public static bool TryRead(Span<byte> bytes)
    {
        ReadOnlySpan<byte> state = FakeProcess.Current.Board.AppState.Bytes;
        if (bytes.Length > state.Length)
        {
            return false;
        }

        state[..bytes.Length].CopyTo(bytes);
        return true;
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
