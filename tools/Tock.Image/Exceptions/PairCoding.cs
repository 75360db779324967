// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;

namespace Tock.Image.Exceptions;

/// <summary>
/// Shortens texts: what two neighbouring bytes are most often becomes one byte from 0x80 on, again and again. A table says which two each stands for.
/// </summary>
internal sealed class PairCoding
{
    private const int FirstPair = 0x80;
    private const int MaximumPairs = 0x80;
    private const byte End = 0;

    // The device undoes pairs with a stack of this many bytes.
    private const int MaximumDepth = 8;

    // What a pair costs in the table, and each of its uses saves one byte.
    private const int PairSize = 2;

    private readonly List<byte[]> _pairs = [];
    private readonly List<int> _depths = [];

    private PairCoding(IEnumerable<string> texts)
    {
        List<byte> bytes = [];
        foreach (string text in texts)
        {
            bytes.AddRange(Encoding.ASCII.GetBytes(text));
            bytes.Add(End);
        }

        Texts = [.. bytes];
    }

    /// <summary>The pairs, from that of 0x80 on.</summary>
    internal IReadOnlyList<byte[]> Pairs => _pairs;

    /// <summary>The texts, each with a byte 0 behind it.</summary>
    internal byte[] Texts { get; private set; }

    /// <summary>Codes texts.</summary>
    internal static PairCoding Code(IEnumerable<string> texts)
    {
        PairCoding coding = new(texts);
        while (coding._pairs.Count < MaximumPairs && coding.MostFrequent() is { } pair)
        {
            coding.Replace(pair);
        }

        return coding;
    }

    private byte[]? MostFrequent()
    {
        Dictionary<(byte, byte), int> counts = [];
        for (int index = 0; index + 1 < Texts.Length; index++)
        {
            (byte First, byte Second) pair = (Texts[index], Texts[index + 1]);
            if (pair.First != End && pair.Second != End && Math.Max(Depth(pair.First), Depth(pair.Second)) < MaximumDepth)
            {
                counts[pair] = counts.GetValueOrDefault(pair) + 1;
            }
        }

        if (counts.Count == 0)
        {
            return null;
        }

        // Of several the first in the order of bytes, so that the same input gives the same output.
        ((byte first, byte second), int count) = counts.OrderByDescending(entry => entry.Value).ThenBy(entry => entry.Key).First();
        return count > PairSize ? [first, second] : null;
    }

    private void Replace(byte[] pair)
    {
        byte code = (byte)(FirstPair + _pairs.Count);
        List<byte> result = new(Texts.Length);
        for (int index = 0; index < Texts.Length; index++)
        {
            bool isPair = index + 1 < Texts.Length && Texts[index] == pair[0] && Texts[index + 1] == pair[1];
            result.Add(isPair ? code : Texts[index]);
            index += isPair ? 1 : 0;
        }

        _depths.Add(1 + Math.Max(Depth(pair[0]), Depth(pair[1])));
        _pairs.Add(pair);
        Texts = [.. result];
    }

    private int Depth(byte code)
    {
        return code < FirstPair ? 0 : _depths[code - FirstPair];
    }
}
