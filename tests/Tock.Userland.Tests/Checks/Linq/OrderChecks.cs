// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Linq;

namespace Tock.Userland.Tests.Checks;

/// <summary>Order, groups and joins.</summary>
internal static class OrderChecks
{
    private static readonly Person[] s_people =
    [
        new("Ada", 36, "maths"), new("Bob", 25, "art"), new("Cem", 36, "art"), new("Dua", 19, "maths"), new("Eve", 25, "music"), new("Fay", 36, "maths"),
    ];

    internal static string By() => Text(s_people.OrderBy(person => person.Age)) + Text(s_people.OrderByDescending(person => person.Name, StringComparer.Ordinal));

    internal static string ThenBy() => Text(s_people.OrderBy(person => person.Subject, StringComparer.Ordinal).ThenByDescending(person => person.Age).ThenBy(person => person.Name, StringComparer.Ordinal));

    internal static string Stable() => Text(s_people.OrderByDescending(person => person.Age));

    internal static string Plain() => string.Join(",", ((int[])[3, 1, 2]).Order()) + string.Join(",", ((int[])[3, 1, 2]).OrderDescending());

    internal static string Long()
    {
        uint seed = 99;
        List<uint> values = [];
        for (int index = 0; index < 100; index++)
        {
            seed = unchecked((seed * 1664525) + 1013904223);
            values.Add(seed >> 28);
        }

        int hash = 0;
        foreach ((int position, uint value) in values.Select((value, position) => (position, value)).OrderBy(pair => pair.value))
        {
            hash = unchecked((hash * 31) + position + (int)value);
        }

        return $"{hash}";
    }

    internal static string Groups() => string.Join(";", s_people.GroupBy(person => person.Subject).Select(group => group.Key + ":" + Text(group)));

    internal static string GroupsOfElements() => string.Join(";", s_people.GroupBy(person => person.Age, person => person.Name).OrderBy(group => group.Key).Select(group => $"{group.Key}={string.Join("+", group)}"));

    internal static string GroupsWithResults() => string.Join(";", s_people.GroupBy(person => person.Subject, (subject, people) => $"{subject}{people.Count()}"));

    internal static string CountBy() => string.Join(";", s_people.CountBy(person => person.Age));

    internal static string Joins()
    {
        (string Subject, string Room)[] rooms = [("art", "A1"), ("maths", "M1"), ("maths", "M2")];
        return string.Join(";", s_people.Join(rooms, person => person.Subject, room => room.Subject, (person, room) => person.Name + room.Room));
    }

    internal static string GroupsByQuery()
    {
        IEnumerable<string> query =
            from person in s_people
            group person by person.Age / 10 into decade
            orderby decade.Key
            select $"{decade.Key}0s: {decade.Count()}";
        return string.Join(";", query);
    }

    private static string Text(IEnumerable<Person> people) => "[" + string.Join(",", people.Select(person => person.Name)) + "]";

    private sealed record Person(string Name, int Age, string Subject);
}
