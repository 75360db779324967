// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;

namespace Tock.Testing;

/// <summary>A driver of several like things, numbered from 0.</summary>
/// <typeparam name="T">The thing.</typeparam>
public abstract class FakeRow<T> : FakeDriver
{
    private T[] _things = [];

    private protected FakeRow(uint number)
        : base(number)
    {
    }

    /// <summary>How many there are. Set, they are all new.</summary>
    public int Count
    {
        get => _things.Length;
        set => _things = [.. Enumerable.Range(0, value).Select(number => Make((uint)number))];
    }

    /// <summary>One of them.</summary>
    /// <param name="number">Its number, from 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">There is no such one.</exception>
    public T this[int number]
    {
        get
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual((uint)number, (uint)Count, nameof(number));
            return _things[number];
        }
    }

    private protected abstract T Make(uint number);

    /// <summary>The one that a command is about; the error if there is none, or the device has one.</summary>
    private protected ErrorCode Find(DriverCall call, out T? thing)
    {
        bool isThere = call.Argument1 < (uint)Count;
        thing = isThere ? _things[call.Argument1] : default;
        return isThere ? Failure : ErrorCode.Invalid;
    }
}
