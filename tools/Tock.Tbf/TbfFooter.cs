// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;
using Tock.Tbf.Credentials;

namespace Tock.Tbf;

/// <summary>A footer: an element behind the binary.</summary>
/// <param name="Type">What it is.</param>
/// <param name="Offset">Where its header starts, in bytes from the start of the TBF.</param>
/// <param name="Payload">What follows that header.</param>
public sealed record TbfFooter(TbfElementType Type, uint Offset, ReadOnlyMemory<byte> Payload)
{
    internal const int FormatSize = 4;

    /// <summary>Of a credential, its kind; null for what is none, or too short to be one.</summary>
    public TbfCredentialFormat? Format => Type == TbfElementType.Credentials && Payload.Length >= FormatSize
        ? (TbfCredentialFormat)BinaryPrimitives.ReadUInt32LittleEndian(Payload.Span)
        : null;

    /// <summary>Of a credential, what follows its kind: a digest, or a key and a signature.</summary>
    public ReadOnlyMemory<byte> Credential => Format is null ? default : Payload[FormatSize..];

    /// <summary>Bytes that it takes behind the binary, with its header.</summary>
    public uint Size => TbfHeader.ElementHeaderSize + TbfHeader.AlignUp((uint)Payload.Length, 4);
}
