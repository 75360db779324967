// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;

namespace Tock.Image.Elf;

/// <summary>A string table under construction.</summary>
internal sealed class NameTable
{
    private readonly List<byte> _bytes = [0];
    private readonly Dictionary<string, uint> _offsets = [];

    /// <summary>The offset of a name, added where it is new.</summary>
    internal uint Add(string name)
    {
        if (!_offsets.TryGetValue(name, out uint offset))
        {
            offset = (uint)_bytes.Count;
            _offsets[name] = offset;
            _bytes.AddRange(Encoding.UTF8.GetBytes(name));
            _bytes.Add(0);
        }

        return offset;
    }

    internal byte[] ToArray()
    {
        return [.. _bytes];
    }
}
