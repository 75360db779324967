// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Buffers.Binary;

namespace Tock.Kernel.Testing;

/// <summary>An application whose header permits it to store.</summary>
/// <param name="Name">Its name.</param>
/// <param name="WriteId">What it writes with; 0 if it may not.</param>
/// <param name="ReadIds">What it may read.</param>
/// <param name="ModifyIds">What it may modify.</param>
public sealed record StoringApplication(string Name, uint WriteId, uint[] ReadIds, uint[] ModifyIds)
{
    /// <summary>An application that may do anything with what it has written itself, and nothing else.</summary>
    /// <param name="name">Its name.</param>
    /// <param name="id">What it writes with.</param>
    /// <returns>The application.</returns>
    public static StoringApplication OnItsOwn(string name, uint id) => new(name, id, [id], [id]);

    /// <summary>The content of the header's element.</summary>
    /// <returns>The bytes.</returns>
    public byte[] Element()
    {
        byte[] content = new byte[8 + ((ReadIds.Length + ModifyIds.Length) * 4)];
        BinaryPrimitives.WriteUInt32LittleEndian(content, WriteId);
        Span<byte> rest = List(content.AsSpan(4), ReadIds);
        List(rest, ModifyIds);
        return content;
    }

    private static Span<byte> List(Span<byte> place, uint[] identifiers)
    {
        BinaryPrimitives.WriteUInt16LittleEndian(place, (ushort)identifiers.Length);
        place = place[2..];
        foreach (uint identifier in identifiers)
        {
            BinaryPrimitives.WriteUInt32LittleEndian(place, identifier);
            place = place[4..];
        }

        return place;
    }
}
