// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Buffers.Binary;

/// <summary>The lowest and the highest temperature that was ever measured, kept in the key-value store.</summary>
internal sealed class Extremes
{
    private static readonly byte[] s_key = "sensor-csharp"u8.ToArray();

    private readonly byte[] _kept = new byte[2 * sizeof(int)];

    /// <summary>The lowest one, in hundredths of a degree.</summary>
    internal int Lowest { get; private set; } = int.MaxValue;

    /// <summary>The highest one, in hundredths of a degree.</summary>
    internal int Highest { get; private set; } = int.MinValue;

    /// <summary>Those that were kept; none yet at the first start.</summary>
    internal static async Task<Extremes> LoadAsync()
    {
        Extremes extremes = new();
        if (await KeyValue.GetAsync(s_key, extremes._kept) == extremes._kept.Length)
        {
            extremes.Lowest = (int)BinaryPrimitives.ReadUInt32LittleEndian(extremes._kept);
            extremes.Highest = (int)BinaryPrimitives.ReadUInt32LittleEndian(extremes._kept.AsSpan(sizeof(int)));
        }

        return extremes;
    }

    /// <summary>Takes a measurement.</summary>
    /// <returns>Whether it is a new extreme.</returns>
    internal bool Take(int centidegrees)
    {
        bool isExtreme = centidegrees < Lowest || centidegrees > Highest;
        Lowest = Math.Min(Lowest, centidegrees);
        Highest = Math.Max(Highest, centidegrees);
        return isExtreme;
    }

    /// <summary>Keeps them.</summary>
    internal Task SaveAsync()
    {
        BinaryPrimitives.WriteUInt32LittleEndian(_kept, (uint)Lowest);
        BinaryPrimitives.WriteUInt32LittleEndian(_kept.AsSpan(sizeof(int)), (uint)Highest);
        return KeyValue.SetAsync(s_key, _kept);
    }
}
