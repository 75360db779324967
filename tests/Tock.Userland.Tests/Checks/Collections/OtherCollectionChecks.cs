// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Sets, queues, stacks and linked lists.</summary>
internal static class OtherCollectionChecks
{
    internal static string Sets()
    {
        HashSet<int> set = [1, 2, 3, 2, 1];
        return $"{set.Count} {set.Add(4)} {set.Add(4)} {set.Contains(2)} {set.Remove(2)} {set.Remove(2)} {Text(set)}";
    }

    internal static string SetOperations()
    {
        HashSet<int> set = [1, 2, 3, 4];
        set.UnionWith([5, 6]);
        set.ExceptWith([1]);
        set.IntersectWith([2, 3, 5, 9]);
        HashSet<int> other = [1, 2];
        other.SymmetricExceptWith([2, 3]);
        return $"{Text(set)} {other.SetEquals([3, 1])} {set.IsSubsetOf([5, 3, 2, 1])} {set.IsSupersetOf([2])} {set.Overlaps([9, 5])} {set.SetEquals([2, 3])}";
    }

    internal static string SetsOfTexts()
    {
        HashSet<string> set = new HashSet<string>(StringComparer.OrdinalIgnoreCase) { "a", "A", "b" };
        return $"{set.Count} {set.TryGetValue("B", out string? actual)} {actual} {set.RemoveWhere(item => item == "a")} {Text(set)}";
    }

    internal static string Queues()
    {
        Queue<int> queue = new Queue<int>();
        string result = "";
        for (int index = 0; index < 10; index++)
        {
            queue.Enqueue(index);
            queue.Enqueue(index * 10);
            result += queue.Dequeue() + ",";
        }

        return $"{result} {queue.Count} {queue.Peek()} {queue.Contains(50)} {Text(queue)} {Text(queue.ToArray())}";
    }

    internal static string EmptyQueues()
    {
        Queue<string> queue = new Queue<string>(["a"]);
        return $"{queue.TryDequeue(out string? first)} {first} {queue.TryDequeue(out _)} {queue.TryPeek(out _)} {queue.Count}";
    }

    internal static string Stacks()
    {
        Stack<string> stack = new Stack<string>(["a", "b"]);
        stack.Push("c");
        return $"{stack.Pop()} {stack.Peek()} {stack.Count} {Text(stack)} {Text(stack.ToArray())} {stack.Contains("a")} {stack.TryPop(out _)} {stack.TryPop(out _)} {stack.TryPop(out _)}";
    }

    internal static string Priorities()
    {
        PriorityQueue<string, int> queue = new PriorityQueue<string, int>();
        int[] priorities = [5, 1, 9, 3, 7, 2, 8, 0, 6, 4];
        foreach (int priority in priorities)
        {
            queue.Enqueue("p" + priority, priority);
        }

        string result = queue.Peek();
        while (queue.TryDequeue(out string? element, out int priority))
        {
            result += element + priority;
        }

        return result + queue.Count;
    }

    internal static string Linked()
    {
        LinkedList<int> list = new LinkedList<int>([2, 3]);
        LinkedListNode<int> first = list.AddFirst(1);
        list.AddLast(5);
        list.AddBefore(list.Last!, 4);
        list.AddAfter(first, 9);
        list.Remove(3);
        list.RemoveFirst();
        return $"{Text(list)} {list.Count} {list.First!.Value} {list.Last!.Previous!.Value} {list.Find(4)!.Next!.Value} {list.Contains(3)}";
    }

    internal static string Comparers()
    {
        Comparer<int> byLastDigit = Comparer<int>.Create((left, right) => (left % 10) - (right % 10));
        List<int> list = [29, 11, 35];
        list.Sort(byLastDigit);
        EqualityComparer<string> byLength = EqualityComparer<string>.Create((left, right) => left!.Length == right!.Length, text => text.Length);
        HashSet<string> set = new HashSet<string>(byLength) { "a", "b", "cc" };
        return $"{Text(list)} {set.Count} {EqualityComparer<int>.Default.Equals(1, 1)} {Comparer<string>.Default.Compare(null, "a")} {EqualityComparer<string>.Default.Equals(null, null)} {EqualityComparer<int?>.Default.Equals(null, 1)}";
    }

    private static string Text<T>(IEnumerable<T> items) => string.Join(",", items);
}
