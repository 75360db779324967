// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Threading;
using System.Threading.Tasks;
using Libtock.Abi;
using Tock;

namespace Libtock;

/// <summary>
/// A key-value store that all applications share (driver 0x50003). What an application may read and modify its header says:
/// TockStorageWriteId, TockStorageReadIds and TockStorageModifyIds in its project. Keys are 1 to 64 bytes, values at least one. What is done
/// stays done without power; what power goes in has been done or not, nothing in between.
/// </summary>
/// <remarks>
/// Answers: NOSUPPORT if the key is not there, is there (add) or belongs to another application; RESERVE without a key or value; SIZE if it is
/// too long; INVAL if the header permits nothing; NOMEM if there is no room, or not for this application; NODEVICE without a store. Forms
/// without Try throw a <see cref="TockException"/> with them.
/// </remarks>
public static class KeyValue
{
    private static DriverQueue? s_queue;

    /// <summary>Reads a key's value; sleeps meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Where the value goes.</param>
    /// <param name="length">How long the value is. If that is more than there is room for, the answer is SIZE, and the start of it is there.</param>
    /// <returns>NOSUPPORT if the key is not there, or another error.</returns>
    public static ErrorCode TryGet(ReadOnlySpan<byte> key, Span<byte> value, out int length)
    {
        s_queue?.WaitUntilIdle();
        ErrorCode error = Request(KeyValueAbi.CommandGet).Perform(
            Loan.ReadOnly(KeyValueAbi.BufferKey, key), Loan.ReadWrite(KeyValueAbi.BufferOutput, value), out UpcallArguments done);
        length = (int)done.Value1;
        return error;
    }

    /// <summary>Stores a key's value, whether it has one or not; sleeps meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <exception cref="TockException">NOSUPPORT, RESERVE, SIZE, INVAL, NOMEM, NODEVICE.</exception>
    public static void Set(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        TockException.ThrowIf(TrySet(key, value));
    }

    /// <summary>Stores a key's value, whether it has one or not; sleeps meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>NOSUPPORT, RESERVE, SIZE, INVAL, NOMEM or NODEVICE if it has failed.</returns>
    public static ErrorCode TrySet(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        return Store(KeyValueAbi.CommandSet, key, value);
    }

    /// <summary>Stores the value of a key that must not be there yet; sleeps meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>NOSUPPORT if it is there, or another error.</returns>
    public static ErrorCode TryAdd(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        return Store(KeyValueAbi.CommandAdd, key, value);
    }

    /// <summary>Stores the value of a key that must be there; sleeps meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <returns>NOSUPPORT if it is not there, or another error.</returns>
    public static ErrorCode TryUpdate(ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        return Store(KeyValueAbi.CommandUpdate, key, value);
    }

    /// <summary>Removes a key; sleeps meanwhile.</summary>
    /// <param name="key">The key.</param>
    /// <returns>NOSUPPORT if it is not there, or another error.</returns>
    public static ErrorCode TryDelete(ReadOnlySpan<byte> key)
    {
        s_queue?.WaitUntilIdle();
        return Request(KeyValueAbi.CommandDelete).Perform(Loan.ReadOnly(KeyValueAbi.BufferKey, key), out _);
    }

    /// <summary>Gives the room of replaced values and removed keys back; sleeps meanwhile. It happens by itself when there is no other room.</summary>
    /// <exception cref="TockException">INVAL, NODEVICE.</exception>
    public static void CollectGarbage()
    {
        s_queue?.WaitUntilIdle();
        TockException.ThrowIf(Request(KeyValueAbi.CommandCollectGarbage).Perform(out _));
    }

    /// <summary>Reads a key's value while other tasks go on.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">Where the value goes.</param>
    /// <param name="cancellationToken">Ends the waiting.</param>
    /// <returns>How long the value is; -1 if the key is not there.</returns>
    /// <exception cref="TockException">RESERVE, SIZE (also if the value does not fit), INVAL, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static async Task<int> GetAsync(ReadOnlyMemory<byte> key, Memory<byte> value, CancellationToken cancellationToken = default)
    {
        DriverOperation operation = new DriverOperation(Request(KeyValueAbi.CommandGet))
            .LendReadOnly(KeyValueAbi.BufferKey, key).LendReadWrite(KeyValueAbi.BufferOutput, value);
        try
        {
            UpcallArguments done = await Perform(operation, cancellationToken);
            return (int)done.Value1;
        }
        catch (TockException exception) when (exception.Error == ErrorCode.NotSupported)
        {
            return -1;
        }
    }

    /// <summary>Stores a key's value, whether it has one or not, while other tasks go on.</summary>
    /// <param name="key">The key.</param>
    /// <param name="value">The value.</param>
    /// <param name="cancellationToken">Ends the waiting; whether it is stored is open then.</param>
    /// <exception cref="TockException">NOSUPPORT, RESERVE, SIZE, INVAL, NOMEM, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task SetAsync(ReadOnlyMemory<byte> key, ReadOnlyMemory<byte> value, CancellationToken cancellationToken = default)
    {
        DriverOperation operation = new DriverOperation(Request(KeyValueAbi.CommandSet))
            .LendReadOnly(KeyValueAbi.BufferKey, key).LendReadOnly(KeyValueAbi.BufferValue, value);
        return Perform(operation, cancellationToken);
    }

    /// <summary>Removes a key while other tasks go on.</summary>
    /// <param name="key">The key.</param>
    /// <param name="cancellationToken">Ends the waiting; whether it is removed is open then.</param>
    /// <exception cref="TockException">NOSUPPORT: it is not there. RESERVE, SIZE, INVAL, NODEVICE.</exception>
    /// <exception cref="OperationCanceledException">It was cancelled.</exception>
    public static Task DeleteAsync(ReadOnlyMemory<byte> key, CancellationToken cancellationToken = default)
    {
        return Perform(new DriverOperation(Request(KeyValueAbi.CommandDelete)).LendReadOnly(KeyValueAbi.BufferKey, key), cancellationToken);
    }

    private static ErrorCode Store(uint command, ReadOnlySpan<byte> key, ReadOnlySpan<byte> value)
    {
        s_queue?.WaitUntilIdle();
        return Request(command).Perform(Loan.ReadOnly(KeyValueAbi.BufferKey, key), Loan.ReadOnly(KeyValueAbi.BufferValue, value), out _);
    }

    private static Task<UpcallArguments> Perform(DriverOperation operation, CancellationToken cancellationToken)
    {
        s_queue ??= new DriverQueue();
        return s_queue.Perform(operation, cancellationToken);
    }

    private static DriverRequest Request(uint command)
    {
        return new DriverRequest(KeyValueAbi.DriverNumber, command, KeyValueAbi.UpcallDone, StatusPlace.First);
    }
}
