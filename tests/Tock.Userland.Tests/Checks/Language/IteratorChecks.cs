// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections;
using System.Collections.Generic;

namespace Tock.Userland.Tests.Checks;

/// <summary>Iterators and loops over sequences.</summary>
internal static class IteratorChecks
{
    internal static string Simple()
    {
        string result = "";
        foreach (int item in Count(3))
        {
            result += item;
        }

        return result;
    }

    internal static string LeftEarly()
    {
        List<string> log = [];
        foreach (int item in Logged(log))
        {
            log.Add("item" + item);
            if (item == 2)
            {
                break;
            }
        }

        return string.Join(",", log);
    }

    internal static string ToTheEnd()
    {
        List<string> log = [];
        foreach (int item in Logged(log))
        {
            log.Add("item" + item);
        }

        return string.Join(",", log);
    }

    internal static string Twice()
    {
        IEnumerable<int> numbers = Count(2);
        string result = "";
        foreach (int first in numbers)
        {
            foreach (int second in numbers)
            {
                result += $"{first}{second} ";
            }
        }

        return result;
    }

    internal static string Recursive() => string.Join(",", Tree(3));

    internal static string OwnCollections()
    {
        string result = "";
        foreach (int item in new Countdown(3))
        {
            result += item;
        }

        foreach (char letter in new Letters())
        {
            result += letter;
        }

        return result + string.Join("-", new Countdown(2));
    }

    internal static string ByHand()
    {
        IEnumerator<int> iterator = Count(2).GetEnumerator();
        string result = $"{iterator.MoveNext()}{iterator.Current}{iterator.MoveNext()}{iterator.Current}{iterator.MoveNext()}";
        iterator.Dispose();
        return result;
    }

    internal static string Disposed()
    {
        List<string> log = [];
        using (Resource first = new Resource("a", log))
        using (Resource second = new Resource("b", log))
        {
            log.Add("body");
        }

        using Resource third = new Resource("c", log);
        log.Add("end");
        return string.Join(",", log);
    }

    private static IEnumerable<int> Count(int to)
    {
        for (int index = 1; index <= to; index++)
        {
            yield return index;
        }
    }

    private static IEnumerable<int> Logged(List<string> log)
    {
        log.Add("start");
        try
        {
            yield return 1;
            yield return 2;
            yield return 3;
        }
        finally
        {
            log.Add("finally");
        }

        log.Add("end");
    }

    private static IEnumerable<int> Tree(int depth)
    {
        if (depth == 0)
        {
            yield break;
        }

        foreach (int item in Tree(depth - 1))
        {
            yield return item;
        }

        yield return depth;
        foreach (int item in Tree(depth - 1))
        {
            yield return item;
        }
    }

    private sealed class Countdown(int from) : IEnumerable<int>
    {
        public IEnumerator<int> GetEnumerator()
        {
            for (int index = from; index > 0; index--)
            {
                yield return index;
            }
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }

    // What a loop uses by its form alone.
    private sealed class Letters
    {
        private char _current = '`';

        public char Current => _current;

        public Letters GetEnumerator() => this;

        public bool MoveNext() => ++_current <= 'c';
    }

    private sealed class Resource(string name, List<string> log) : IDisposable
    {
        public void Dispose() => log.Add("dispose " + name);
    }
}
