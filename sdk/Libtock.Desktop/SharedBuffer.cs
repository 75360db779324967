// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Abi;
using Tock.Testing;
using Tock.Testing.Running;

namespace Tock;

/// <summary>As on the device, without a place of its own.</summary>
public sealed class SharedBuffer
{
    private const int LeastLength = 32;

    public const int MostProcesses = 32;

    private readonly byte[] _array;

    public SharedBuffer(int length)
    {
        if (length is <= 0 or > 0x1_0000)
        {
            throw new ArgumentOutOfRangeException(nameof(length));
        }

        int size = LeastLength;
        while (size < length)
        {
            size *= 2;
        }

        _array = new byte[size];
    }

    public int Length => _array.Length;

    public Span<byte> Span => _array;

    public ErrorCode LendTo(uint process)
    {
        return process < MostProcesses ? FakeProcess.Current.Lend(Place(process), _array) : ErrorCode.Invalid;
    }

    public static void TakeBackFrom(uint process)
    {
        FakeProcess.Current.TakeBack(Place(process));
    }

    private static LentBuffer Place(uint process) => new(IpcAbi.DriverNumber, process, IsWritable: true);
}
