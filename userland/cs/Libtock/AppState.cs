// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// What the application keeps in its own image, if the board can write its code memory (driver 0x50000). The project says for how many bytes
/// there is room (TockAppStateSize). They are all zeros in a fresh image, and stay over restarts of the process and resets of the board, until the
/// image is replaced. Exceptions: SIZE for more than there is room for; NODEVICE on a board that cannot write.
/// </summary>
public static class AppState
{
    private static DriverQueue? s_queue;

    /// <summary>For how many bytes there is room.</summary>
    public static int Size => ImageState.Length;

    /// <summary>Copies the state's first bytes.</summary>
    /// <param name="bytes">Where they go; as many as there is room for.</param>
    /// <exception cref="TockException">SIZE.</exception>
    public static void Load(Span<byte> bytes)
    {
        TockException.ThrowIf(ImageState.TryRead(bytes) ? ErrorCode.None : ErrorCode.Size);
    }

    /// <summary>The state as a value: that of the last <see cref="Save{T}"/>, or one of zeros.</summary>
    /// <typeparam name="T">Its type: a number, or a structure of numbers.</typeparam>
    /// <exception cref="TockException">SIZE.</exception>
    public static T Load<T>()
        where T : unmanaged
    {
        TockException.ThrowIf(ImageState.TryRead(out T value) ? ErrorCode.None : ErrorCode.Size);
        return value;
    }

    /// <summary>Writes the state's first bytes; sleeps meanwhile. If the board is reset, some bytes may be as before and some as wanted.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <exception cref="TockException">SIZE, RESERVE for no bytes, NODEVICE.</exception>
    public static void Save(ReadOnlySpan<byte> bytes)
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Check(bytes.Length));
        TockException.ThrowIf(Request().Perform(Loan.ReadOnly(AppFlashAbi.BufferData, bytes), out _));
    }

    /// <summary>Writes a value as the state; sleeps meanwhile. If the board is reset, some bytes may be as before and some as wanted.</summary>
    /// <typeparam name="T">Its type: a number, or a structure of numbers.</typeparam>
    /// <param name="value">The value.</param>
    /// <exception cref="TockException">SIZE, NODEVICE.</exception>
    public static void Save<T>(in T value)
        where T : unmanaged
    {
        Save(ImageState.BytesOf(in value));
    }

    /// <summary>Writes the state's first bytes while other tasks go on. If the board is reset, some bytes may be as before and some as wanted.</summary>
    /// <param name="bytes">The bytes.</param>
    /// <param name="cancellationToken">Ends the waiting; what is written then is open.</param>
    /// <exception cref="TockException">SIZE, RESERVE for no bytes, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task SaveAsync(ReadOnlyMemory<byte> bytes, CancellationToken cancellationToken = default)
    {
        TockException.ThrowIf(Check(bytes.Length));
        s_queue ??= new DriverQueue();
        return s_queue.Perform(new DriverOperation(Request()).LendReadOnly(AppFlashAbi.BufferData, bytes), cancellationToken);
    }

    private static ErrorCode Check(int length)
    {
        return length > ImageState.Length ? ErrorCode.Size : ErrorCode.None;
    }

    private static DriverRequest Request()
    {
        return new DriverRequest(AppFlashAbi.DriverNumber, AppFlashAbi.CommandWrite, AppFlashAbi.UpcallDone, StatusPlace.First, ImageState.Address);
    }
}
