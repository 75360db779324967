// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.Heap;
using Xunit;

namespace Tock.Heap.Tests.Model;

/// <summary>
/// A heap in an array beside a graph of desktop objects that says what must be in it. Every collection is followed by a comparison: what
/// the roots reach is there with all its contents, and nothing else is.
/// </summary>
internal sealed class ModelHeap
{
    private readonly ModelObject?[] _roots;
    private HeapState _state;
    private uint _nextSeed = 1;

    internal ModelHeap(uint size, int roots)
    {
        ArrayMemory.Create(size);
        Shapes = new Shapes();
        _roots = new ModelObject?[roots];
        Array.Fill(Noise, 0u);
        for (int i = 0; i < roots; i++)
        {
            SetRoot(i, null);
        }

        ObjectHeap<ArrayMemory>.Initialize(ref _state, ArrayMemory.Heap, ArrayMemory.Heap + size);
    }

    internal Shapes Shapes { get; }

    internal ref HeapState State => ref _state;

    internal int RootCount => _roots.Length;

    /// <summary>Words on the stack that only look like pointers. They may keep objects, so nothing is said about reclaimed ones.</summary>
    internal uint[] Noise { get; } = new uint[16];

    internal bool HasNoise { get; set; }

    internal uint Capacity => _state.End - _state.Start;

    internal uint FreeBytes => HeapSurvey<ArrayMemory>.FreeBytes(ref _state);

    internal uint LargestFree => HeapSurvey<ArrayMemory>.LargestFree(ref _state);

    /// <summary>Words touched by the last collection.</summary>
    internal long LastPause { get; private set; }

    /// <summary>An object with no references in it yet; null if there is no room. The new object is no root.</summary>
    internal ModelObject? Allocate(Shape shape, int count = 0)
    {
        uint size = shape.Size(count);
        uint address;
        if (size <= _state.Limit - _state.Next)
        {
            address = _state.Next;
            _state.Next += size;
        }
        else
        {
            address = ObjectHeap<ArrayMemory>.Take(ref _state, size);
            if (address == 0)
            {
                Collect();
                address = ObjectHeap<ArrayMemory>.Take(ref _state, size);
            }

            if (address == 0)
            {
                Assert.True(LargestFree < size, $"{size} bytes were refused, but {LargestFree} are free in one piece");
                return null;
            }
        }

        ModelObject result = new(address, shape, count, _nextSeed++);
        HashSet<int> references = [.. result.Words];
        for (int word = 0; word < size / 4; word++)
        {
            uint before = ArrayMemory.Load(address + (uint)(word * 4));
            Assert.True(before == 0, $"word {word} of a new object at 0x{address:x} is 0x{before:x}");
            if (!references.Contains(word))
            {
                ArrayMemory.Store(address + (uint)(word * 4), result.Value(word));
            }
        }

        return result;
    }

    internal void SetReference(ModelObject holder, int index, ModelObject? target)
    {
        holder.References[index] = target;
        ArrayMemory.Store(holder.Address + (uint)(holder.Words[index] * 4), target?.Address ?? 0);
    }

    internal ModelObject? Root(int index)
    {
        return _roots[index];
    }

    /// <summary>Makes an object a root, through a pointer to one of its bytes.</summary>
    internal void SetRoot(int index, ModelObject? target, uint offset = 0)
    {
        _roots[index] = target;
        ArrayMemory.Store(ArrayMemory.Stack + (uint)(index * 4), target is null ? 0 : target.Address + offset);
    }

    /// <summary>Collects, and compares the heap with the model.</summary>
    internal void Collect()
    {
        long before = ArrayMemory.Accesses;
        ObjectHeap<ArrayMemory>.BeginCollection(ref _state);
        for (int i = 0; i < _roots.Length; i++)
        {
            Marker<ArrayMemory>.MarkCandidate(ref _state, ArrayMemory.Load(ArrayMemory.Stack + (uint)(i * 4)));
        }

        foreach (uint word in HasNoise ? Noise : [])
        {
            Marker<ArrayMemory>.MarkCandidate(ref _state, word);
        }

        ObjectHeap<ArrayMemory>.EndCollection(ref _state);
        LastPause = ArrayMemory.Accesses - before;
        Compare();
    }

    /// <summary>The objects that the roots reach.</summary>
    internal Dictionary<uint, ModelObject> Live()
    {
        Dictionary<uint, ModelObject> live = [];
        Stack<ModelObject> open = new(_roots.OfType<ModelObject>());
        while (open.TryPop(out ModelObject? current))
        {
            if (live.TryAdd(current.Address, current))
            {
                foreach (ModelObject? reference in current.References)
                {
                    if (reference is not null)
                    {
                        open.Push(reference);
                    }
                }
            }
        }

        return live;
    }

    private void Compare()
    {
        Dictionary<uint, ModelObject> live = Live();
        long free = 0;
        bool isBehindFree = false;
        uint block = _state.Start;
        while (block != _state.End)
        {
            Assert.True(block < _state.End, "the last block ends beyond the heap");
            uint header = ArrayMemory.Load(block);
            uint size;
            if ((header & Block.Free) != 0)
            {
                Assert.False(isBehindFree, "two free stretches are neighbours");
                size = header - Block.Free;
                free += size >= Block.Smallest ? size : 0;
                isBehindFree = true;
            }
            else if (live.Remove(block, out ModelObject? expected))
            {
                size = expected.Size;
                isBehindFree = false;
                CompareObject(expected);
            }
            else
            {
                Assert.True(HasNoise, $"0x{block:x} is reached by no root, but was kept");
                size = TypeTable<ArrayMemory>.BlockSize(header, block);
                isBehindFree = false;
            }

            Assert.Equal(block, CrossingMap<ArrayMemory>.Find(ref _state, block));
            Assert.Equal(block, CrossingMap<ArrayMemory>.Find(ref _state, block + size - 1));
            block += size;
        }

        Assert.True(live.Count == 0, $"{live.Count} live objects are gone, one at 0x{live.Keys.FirstOrDefault():x}");
        Assert.Equal(free, FreeBytes);
    }

    private static void CompareObject(ModelObject expected)
    {
        uint[] values = new uint[expected.Size / 4];
        for (int word = 0; word < values.Length; word++)
        {
            values[word] = expected.Value(word);
        }

        for (int i = 0; i < expected.Words.Length; i++)
        {
            values[expected.Words[i]] = expected.References[i]?.Address ?? 0;
        }

        for (int word = 0; word < values.Length; word++)
        {
            uint actual = ArrayMemory.Load(expected.Address + (uint)(word * 4));
            if (actual != values[word])
            {
                Assert.Fail($"word {word} of the object at 0x{expected.Address:x} is 0x{actual:x}, not 0x{values[word]:x}");
            }
        }
    }
}
