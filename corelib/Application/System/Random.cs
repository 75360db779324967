// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

namespace System;

/// <summary>Numbers that look random and follow from a seed: not those of other systems, and none to keep secrets with.</summary>
public class Random
{
    private const uint DefaultSeed = 0x2545F491;

    private static uint s_nextSeed = DefaultSeed;

    private uint _state;

    /// <summary>Makes a generator with a seed of its own. Each run of a program gives the same ones, in the order in which they are made.</summary>
    public Random()
    {
        s_nextSeed = unchecked((s_nextSeed * 1664525) + 1013904223);
        _state = s_nextSeed | 1;
    }

    /// <summary>Makes a generator of the numbers that follow from a seed.</summary>
    public Random(int seed)
    {
        _state = unchecked(((uint)seed * 0x9E3779B1) ^ DefaultSeed);
        _state = _state == 0 ? DefaultSeed : _state;
    }

    /// <summary>A generator for all.</summary>
    public static Random Shared { get; } = new Random(unchecked((int)DefaultSeed));

    /// <summary>A number from 0 to <see cref="int.MaxValue"/> - 1.</summary>
    public virtual int Next()
    {
        return Next(int.MaxValue);
    }

    /// <summary>A number from 0 up to, not including, another one.</summary>
    public virtual int Next(int maxValue)
    {
        Throw.IfNegative(maxValue, nameof(maxValue));
        return (int)(((ulong)Step() * (uint)maxValue) >> 32);
    }

    /// <summary>A number from one up to, not including, another one.</summary>
    public virtual int Next(int minValue, int maxValue)
    {
        if (minValue > maxValue)
        {
            Throw.ArgumentOutOfRange(nameof(minValue));
        }

        uint range = unchecked((uint)maxValue - (uint)minValue);
        return unchecked(minValue + (int)(((ulong)Step() * range) >> 32));
    }

    /// <summary>A number from 0 to <see cref="long.MaxValue"/>.</summary>
    public virtual long NextInt64()
    {
        return (long)(((ulong)Step() << 31) ^ Step()) & long.MaxValue;
    }

    /// <summary>Sets bytes.</summary>
    public virtual void NextBytes(Span<byte> buffer)
    {
        foreach (ref byte one in buffer)
        {
            one = (byte)(Step() >> 24);
        }
    }

    /// <summary>Sets bytes.</summary>
    public virtual void NextBytes(byte[] buffer)
    {
        Throw.IfNull(buffer, nameof(buffer));
        NextBytes((Span<byte>)buffer);
    }

    /// <summary>Puts elements into another order.</summary>
    public void Shuffle<T>(Span<T> values)
    {
        for (int last = values.Length - 1; last > 0; last--)
        {
            int other = Next(last + 1);
            (values[last], values[other]) = (values[other], values[last]);
        }
    }

    /// <summary>Puts elements into another order.</summary>
    public void Shuffle<T>(T[] values)
    {
        Throw.IfNull(values, nameof(values));
        Shuffle((Span<T>)values);
    }

    private uint Step()
    {
        uint state = _state;
        state ^= state << 13;
        state ^= state >> 17;
        state ^= state << 5;
        _state = state;

        // The low bits of the state are the weaker ones.
        return unchecked(state * 0x9E3779BB);
    }
}
