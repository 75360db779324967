// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.InteropServices;

namespace System.Runtime.Exceptions;

/// <summary>A stretch of code and its handler, as Tock.Image writes them. Places and lengths are in half-words from the start of the code.</summary>
[StructLayout(LayoutKind.Sequential)]
internal readonly struct HandlerClause
{
    private const int KindMask = 3;
    private const int KindBits = 2;

    private readonly ushort _start;
    private readonly ushort _lengthAndKind;
    private readonly ushort _handler;
    private readonly ushort _typeOrFilter;

    /// <summary>What the handler is for.</summary>
    internal HandlerKind Kind => (HandlerKind)(_lengthAndKind & KindMask);

    /// <summary>Where the handler begins.</summary>
    internal uint Handler => _handler;

    /// <summary>Index of the type that it catches.</summary>
    internal uint Type => _typeOrFilter;

    /// <summary>Where its condition begins.</summary>
    internal uint Filter => _typeOrFilter;

    /// <summary>Whether the stretch has the place in it.</summary>
    internal bool Covers(uint place)
    {
        return place - _start < (uint)(_lengthAndKind >> KindBits);
    }

    /// <summary>Whether both belong to the same try.</summary>
    internal bool IsOfSameTry(in HandlerClause other)
    {
        return _start == other._start && (_lengthAndKind >> KindBits) == (other._lengthAndKind >> KindBits);
    }
}
