// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Security.Cryptography;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>AES-128 (driver 0x40006), computed.</summary>
internal sealed class FakeAes : FakeDriver
{
    private const uint Counter = 0;
    private const uint Chaining = 1;
    private const uint Codebook = 2;
    private const uint CounterWithTag = 3;
    private const uint GaloisCounter = 4;
    private const int BlockLength = 16;
    private const int ShortestNonce = 7;
    private const int GaloisNonce = 12;

    private readonly Dictionary<FakeProcess, AesMessage> _messages = [];

    internal FakeAes()
        : base(AesAbi.DriverNumber)
    {
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        if (!_messages.TryGetValue(call.Process, out AesMessage? message))
        {
            message = new AesMessage();
            _messages[call.Process] = message;
        }

        switch (call.Command)
        {
            case AesAbi.CommandPresent:
                return Answer.Success;
            case > AesAbi.CommandSetConfidential:
            case AesAbi.CommandSetAlgorithm when call.Argument1 > GaloisCounter:
                return Answer.Failure(ErrorCode.NotSupported);
            case AesAbi.CommandSetup:
                return IsBusy(call) ? Answer.Failure(ErrorCode.NoMemory) : SetUp(call, message);
            case AesAbi.CommandCrypt or AesAbi.CommandFinish when !message.IsSetUp:
                return Answer.Failure(ErrorCode.Off);
        }

        if (IsBusy(call))
        {
            return Answer.Failure(ErrorCode.Busy);
        }

        switch (call.Command)
        {
            case AesAbi.CommandSetAlgorithm:
                message.IsSetUp = false;
                message.Mode = call.Argument1;
                message.Encrypts = call.Argument2 != 0;
                break;
            case AesAbi.CommandCrypt:
                return BeginPart(call, message);
            case AesAbi.CommandFinish:
                message.IsSetUp = false;
                break;
            case AesAbi.CommandSetAssociatedOffset:
                message.AssociatedStart = (int)call.Argument1;
                break;
            case AesAbi.CommandSetMessageOffset:
                message.MessageStart = (int)call.Argument1;
                break;
            case AesAbi.CommandSetTagLength:
                message.TagLength = call.Argument1;
                break;
        }

        return Answer.Success;
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _messages.Remove(process);
    }

    private static bool IsTagged(AesMessage message) => message.Mode >= CounterWithTag;

    private static int TagLength(AesMessage message) => !IsTagged(message) ? 0 : message.Mode == GaloisCounter ? BlockLength : (int)message.TagLength;

    private Answer SetUp(DriverCall call, AesMessage message)
    {
        ReadOnlySpan<byte> key = call.ReadOnlyBuffer(AesAbi.BufferKey).Span;
        ReadOnlySpan<byte> vector = call.ReadOnlyBuffer(AesAbi.BufferVector).Span;
        bool isVector = message.Mode switch
        {
            Codebook => true,
            CounterWithTag => vector.Length >= ShortestNonce,
            GaloisCounter => vector.Length >= GaloisNonce,
            _ => vector.Length == BlockLength,
        };
        if (message.Mode is null || key.Length != BlockLength || !isVector)
        {
            return Answer.Failure(ErrorCode.Invalid);
        }

        Answer begun = BeginPart(call, message);
        if (begun == Answer.Success)
        {
            message.Key = key.ToArray();
            message.Vector = vector[..Math.Min(vector.Length, message.Mode == GaloisCounter ? GaloisNonce : message.Mode == CounterWithTag ? 13 : BlockLength)].ToArray();
            message.Used = 0;
            message.IsSetUp = true;
        }

        return begun;
    }

    private Answer BeginPart(DriverCall call, AesMessage message)
    {
        int length = call.ReadOnlyBuffer(AesAbi.BufferSource).Length;
        int room = call.ReadWriteBuffer(AesAbi.BufferDestination).Length;
        int tag = TagLength(message);
        if (IsTagged(message))
        {
            int missing = message.Encrypts ? 0 : tag;
            if (message.AssociatedStart > message.MessageStart || missing > length || message.MessageStart > length - missing || tag is < 4 or > BlockLength || tag % 2 != 0)
            {
                return Answer.Failure(ErrorCode.Invalid);
            }

            length -= missing;
            tag -= missing;
        }

        bool isWhole = message.Mode is not (Chaining or Codebook) || length % BlockLength == 0;
        return isWhole && room >= length + tag ? Begin(call, AesAbi.UpcallDone, () => Perform(call, message)) : Answer.Failure(ErrorCode.Size);
    }

    private (uint Status, uint Length, uint IsRight) Perform(DriverCall call, AesMessage message)
    {
        if (Failure != ErrorCode.None)
        {
            message.IsSetUp = false;
            return ((uint)Failure, 0, 0);
        }

        ReadOnlySpan<byte> source = call.ReadOnlyBuffer(AesAbi.BufferSource).Span;
        Span<byte> destination = call.ReadWriteBuffer(AesAbi.BufferDestination).Span;
        if (IsTagged(message))
        {
            bool isRight = AesSealing.Perform(message, source, destination, TagLength(message), out int length);
            message.IsSetUp = false;
            return (0, (uint)length, isRight ? 1u : 0);
        }

        using Aes cipher = Aes.Create();
        cipher.Key = message.Key;
        if (message.Mode == Counter)
        {
            TransformCounter(cipher, message, source, destination);
        }
        else
        {
            TransformBlocks(cipher, message, source, destination);
        }

        return (0, (uint)source.Length, 1);
    }

    private static void TransformBlocks(Aes cipher, AesMessage message, ReadOnlySpan<byte> source, Span<byte> destination)
    {
        byte[] last = source.IsEmpty ? [] : source[^BlockLength..].ToArray();
        if (message.Mode == Codebook)
        {
            _ = message.Encrypts ? cipher.EncryptEcb(source, destination, PaddingMode.None) : cipher.DecryptEcb(source, destination, PaddingMode.None);
            return;
        }

        _ = message.Encrypts
            ? cipher.EncryptCbc(source, message.Vector, destination, PaddingMode.None)
            : cipher.DecryptCbc(source, message.Vector, destination, PaddingMode.None);
        if (!source.IsEmpty)
        {
            message.Vector = message.Encrypts ? destination.Slice(source.Length - BlockLength, BlockLength).ToArray() : last;
        }
    }

    private static void TransformCounter(Aes cipher, AesMessage message, ReadOnlySpan<byte> source, Span<byte> destination)
    {
        byte[] stream = cipher.EncryptEcb(message.Vector, PaddingMode.None);
        for (int index = 0; index < source.Length; index++)
        {
            if (message.Used == BlockLength)
            {
                Increment(message.Vector);
                stream = cipher.EncryptEcb(message.Vector, PaddingMode.None);
                message.Used = 0;
            }

            destination[index] = (byte)(source[index] ^ stream[message.Used++]);
        }
    }

    private static void Increment(byte[] counter)
    {
        for (int index = counter.Length - 1; index >= 0 && ++counter[index] == 0; index--)
        {
        }
    }
}
