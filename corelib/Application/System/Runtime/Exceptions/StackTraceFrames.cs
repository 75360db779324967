// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace System.Runtime.Exceptions;

/// <summary>The frames that an exception has come through, the thrower first. There is room for some; the others are only counted.</summary>
internal struct StackTraceFrames
{
    /// <summary>How many frames there is room for.</summary>
    internal const int Capacity = 8;

    /// <summary>In the place of a frame: what comes before it is from a throw before.</summary>
    internal const ushort EarlierThrow = ushort.MaxValue;

    private Places _places;
    private byte _count;

    /// <summary>The number of frames to show.</summary>
    internal readonly int Count => _count < Capacity ? _count : Capacity;

    /// <summary>Whether there was no room for some.</summary>
    internal readonly bool IsCut => _count > Capacity;

    /// <summary>A frame: where in the code its call is, in half-words.</summary>
    internal readonly ushort this[int index] => _places[index];

    /// <summary>Notes that the exception is thrown.</summary>
    internal void Begin(ThrowKind kind)
    {
        if (kind == ThrowKind.New)
        {
            _count = 0;
        }
        else if (kind == ThrowKind.Again)
        {
            Add(EarlierThrow);
        }
    }

    /// <summary>Adds a frame.</summary>
    internal void Add(uint place)
    {
        if (_count < Capacity)
        {
            _places[_count] = (ushort)place;
        }

        if (_count <= Capacity)
        {
            _count++;
        }
    }

    [InlineArray(Capacity)]
    private struct Places
    {
        private ushort _first;
    }
}
