// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace BenchCpu;

/// <summary>What the CPU benchmark does, as bench-cpu-c does it in C.</summary>
internal static class Kernels
{
    internal const int Side = 16;

    private const int None = -1;

    /// <summary>CRC-32, bit by bit.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint Checksum(uint seed, byte[] data)
    {
        for (int i = 0; i < data.Length; i++)
        {
            data[i] = (byte)(seed + (i * 7));
        }

        uint crc = uint.MaxValue;
        for (int i = 0; i < data.Length; i++)
        {
            crc ^= data[i];
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320 : crc >> 1;
            }
        }

        return ~crc;
    }

    /// <summary>The product of two matrices.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint Matrix(uint seed, int[] a, int[] b, int[] c)
    {
        for (int i = 0; i < Side * Side; i++)
        {
            a[i] = (int)(seed + (uint)i);
            b[i] = i ^ 5;
        }

        for (int row = 0; row < Side; row++)
        {
            for (int column = 0; column < Side; column++)
            {
                int sum = 0;
                for (int k = 0; k < Side; k++)
                {
                    sum += a[(row * Side) + k] * b[(k * Side) + column];
                }

                c[(row * Side) + column] = sum;
            }
        }

        uint total = 0;
        foreach (int element in c)
        {
            total = (total * 31) + (uint)element;
        }

        return total;
    }

    /// <summary>A linked list: sorted insertion, reversal, search.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint List(uint seed, Node[] nodes)
    {
        int head = None;
        for (int i = 0; i < nodes.Length; i++)
        {
            seed = (seed * 1103515245) + 12345;
            int value = (int)((seed >> 16) & 0x3FF);
            nodes[i].Value = value;
            int before = None;
            int at = head;
            while (at != None && nodes[at].Value < value)
            {
                before = at;
                at = nodes[at].Next;
            }

            nodes[i].Next = at;
            if (before == None)
            {
                head = i;
            }
            else
            {
                nodes[before].Next = i;
            }
        }

        int reversed = None;
        while (head != None)
        {
            int next = nodes[head].Next;
            nodes[head].Next = reversed;
            reversed = head;
            head = next;
        }

        uint total = 0;
        for (int at = reversed; at != None; at = nodes[at].Next)
        {
            total = (total * 31) + (uint)nodes[at].Value;
        }

        return total;
    }

    /// <summary>Words of a text, told apart by a state machine.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint Scanner(uint seed)
    {
        ReadOnlySpan<byte> text = "alpha 12 -7 3.25 x9 9x +4.5 -- beta2 17.0.1 gamma 100000 -0.5 $ z "u8;
        Span<uint> counts = stackalloc uint[6];
        counts.Clear();
        for (uint round = 0; round < 8; round++)
        {
            ScannerState state = ScannerState.Start;
            foreach (byte c in text)
            {
                if (c == ' ')
                {
                    counts[(int)state] += seed + round;
                    state = ScannerState.Start;
                }
                else
                {
                    state = Step(state, c);
                }
            }
        }

        uint total = 0;
        foreach (uint count in counts)
        {
            total = (total * 31) + count;
        }

        return total;
    }

    /// <summary>Prime numbers.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint Sieve(uint seed, bool[] isComposite)
    {
        for (int i = 0; i < isComposite.Length; i++)
        {
            isComposite[i] = false;
        }

        uint total = seed;
        for (int i = 2; i < isComposite.Length; i++)
        {
            if (isComposite[i])
            {
                continue;
            }

            total += (uint)i;
            for (int j = i + i; j < isComposite.Length; j += i)
            {
                isComposite[j] = true;
            }
        }

        return total;
    }

    /// <summary>Shell's sort.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint Sort(uint seed, int[] items)
    {
        for (int i = 0; i < items.Length; i++)
        {
            seed = (seed * 1103515245) + 12345;
            items[i] = (int)(seed >> 16);
        }

        for (int gap = items.Length / 2; gap > 0; gap /= 2)
        {
            for (int i = gap; i < items.Length; i++)
            {
                int item = items[i];
                int j = i;
                for (; j >= gap && items[j - gap] > item; j -= gap)
                {
                    items[j] = items[j - gap];
                }

                items[j] = item;
            }
        }

        uint total = 0;
        foreach (int item in items)
        {
            total = (total * 31) + (uint)item;
        }

        return total;
    }

    /// <summary>Calls of methods that are known only when the program runs.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static uint Calls(uint seed, Shape[] shapes)
    {
        uint total = seed;
        for (int i = 0; i < 256; i++)
        {
            total += (uint)shapes[i & 3].Area();
        }

        return total;
    }

    /// <summary>Tells the counter that all kernels are done.</summary>
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void End()
    {
    }

    private static ScannerState Step(ScannerState state, byte c)
    {
        bool isDigit = c is >= (byte)'0' and <= (byte)'9';
        bool isLetter = (c | 0x20) is >= 'a' and <= 'z';
        return state switch
        {
            ScannerState.Start => isDigit ? ScannerState.Digits : isLetter ? ScannerState.Name : c is (byte)'-' or (byte)'+' ? ScannerState.Sign : ScannerState.Bad,
            ScannerState.Sign => isDigit ? ScannerState.Digits : ScannerState.Bad,
            ScannerState.Digits => isDigit ? ScannerState.Digits : c == '.' ? ScannerState.Fraction : ScannerState.Bad,
            ScannerState.Fraction => isDigit ? ScannerState.Fraction : ScannerState.Bad,
            ScannerState.Name => isDigit || isLetter ? ScannerState.Name : ScannerState.Bad,
            _ => ScannerState.Bad,
        };
    }
}
