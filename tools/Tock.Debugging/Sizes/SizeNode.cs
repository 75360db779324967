// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Debugging.Sizes;

/// <summary>A part of an image, with the parts that it is made of.</summary>
/// <param name="name">What it is called.</param>
public sealed class SizeNode(string name)
{
    private readonly Dictionary<string, SizeNode> _parts = new(StringComparer.Ordinal);

    /// <summary>What it is called.</summary>
    public string Name { get; } = name;

    /// <summary>Bytes of flash, those of its parts included.</summary>
    public long Flash { get; private set; }

    /// <summary>Bytes of RAM, those of its parts included.</summary>
    public long Ram { get; private set; }

    /// <summary>Bytes of flash that it took before.</summary>
    public long FlashBefore { get; private set; }

    /// <summary>Bytes of RAM that it took before.</summary>
    public long RamBefore { get; private set; }

    /// <summary>Its parts, the largest first, and of those that have gone the largest first.</summary>
    public IReadOnlyList<SizeNode> Parts =>
    [
        .. _parts.Values.OrderByDescending(part => part.Flash + part.Ram).ThenByDescending(part => part.FlashBefore + part.RamBefore).ThenBy(part => part.Name, StringComparer.Ordinal),
    ];

    /// <summary>Makes the whole of its entries.</summary>
    /// <param name="name">What the whole is called.</param>
    /// <param name="entries">What it is made of.</param>
    /// <param name="before">What it was made of before; or none.</param>
    public static SizeNode Build(string name, IEnumerable<SizeEntry> entries, IEnumerable<SizeEntry> before)
    {
        ArgumentNullException.ThrowIfNull(entries);
        ArgumentNullException.ThrowIfNull(before);
        SizeNode root = new(name);
        foreach (SizeEntry entry in entries)
        {
            root.Add(entry, node => (node.Flash, node.Ram) = (node.Flash + entry.Flash, node.Ram + entry.Ram));
        }

        foreach (SizeEntry entry in before)
        {
            root.Add(entry, node => (node.FlashBefore, node.RamBefore) = (node.FlashBefore + entry.Flash, node.RamBefore + entry.Ram));
        }

        return root;
    }

    private void Add(SizeEntry entry, Action<SizeNode> count)
    {
        SizeNode node = this;
        count(node);
        foreach (string part in entry.Path)
        {
            if (!node._parts.TryGetValue(part, out SizeNode? next))
            {
                next = new SizeNode(part);
                node._parts.Add(part, next);
            }

            node = next;
            count(node);
        }
    }
}
