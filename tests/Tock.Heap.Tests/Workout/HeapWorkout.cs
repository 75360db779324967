// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Heap.Tests.Workout;

/// <summary>
/// A program of random steps that makes, links and drops objects, and again and again counts all that it can reach. The number that comes
/// out depends on every object alive at any count, so a heap that loses, mixes up or overwrites one gives another number. The same source
/// runs on the desktop, whose heap is the measure, and on the board.
/// </summary>
internal sealed class HeapWorkout
{
    private const int StepsOfRound = 48;
    private const int RootCount = 12;

    private static Item? s_root;

    private readonly Item?[] _roots = new Item?[RootCount];
    private readonly Item[] _open = new Item[StepsOfRound + RootCount + 1];
    private uint _random;
    private uint _stamp;
    private uint _sum;

    private HeapWorkout(uint seed)
    {
        _random = seed;
    }

    /// <summary>The number that a seed leads to.</summary>
    internal static uint Run(uint seed, int rounds)
    {
        HeapWorkout workout = new(seed);
        for (int round = 1; round <= rounds; round++)
        {
            workout.Round(round);
        }

        s_root = null;
        return workout._sum;
    }

    private void Round(int round)
    {
        for (int step = 0; step < StepsOfRound; step++)
        {
            Item made = Make();
            for (int slot = 0; slot < made.SlotCount; slot++)
            {
                made.Set(slot, Next(3) == 0 ? made : _roots[Next(RootCount)]);
            }

            Item? older = _roots[Next(RootCount)];
            if (older is not null && older.SlotCount > 0)
            {
                older.Set((int)Next((uint)older.SlotCount), made);
            }

            _roots[Next(RootCount)] = Next(5) == 0 ? null : made;
            s_root = Next(4) == 0 ? made : s_root;
        }

        Count(round);
        Cut();
    }

    private Item Make()
    {
        _stamp++;
        return Next(8) switch
        {
            0 or 1 => new Pair(_stamp),
            2 => new Triple(_stamp),
            3 => new Table(_stamp, (int)Next(5)),
            4 => new Leaf(_stamp, (int)Next(70)),
            _ => new Leaf(_stamp, (int)Next(12)),
        };
    }

    // Each object is counted when it is first met.
    private void Count(int round)
    {
        int open = 0;
        Meet(s_root, round, ref open);
        foreach (Item? root in _roots)
        {
            Meet(root, round, ref open);
            while (open > 0)
            {
                Item current = _open[--open];
                _sum = ((_sum << 5) | (_sum >> 27)) ^ current.Digest();
                for (int slot = 0; slot < current.SlotCount; slot++)
                {
                    Meet(current.Get(slot), round, ref open);
                }
            }
        }

        // What stays in here would keep objects.
        for (int i = 0; i < _open.Length; i++)
        {
            _open[i] = null!;
        }
    }

    private void Meet(Item? item, int round, ref int open)
    {
        if (item is not null && item.Visited != round)
        {
            item.Visited = round;
            _open[open++] = item;
        }
    }

    // The roots stay, what they refer to goes: so what is alive is bounded.
    private void Cut()
    {
        foreach (Item? root in _roots)
        {
            for (int slot = 0; root is not null && slot < root.SlotCount; slot++)
            {
                root.Set(slot, null);
            }
        }

        if (s_root is not null)
        {
            for (int slot = 0; slot < s_root.SlotCount; slot++)
            {
                s_root.Set(slot, null);
            }
        }
    }

    private uint Next(uint below)
    {
        _random = (_random * 1664525) + 1013904223;
        return (_random >> 16) % below;
    }
}
