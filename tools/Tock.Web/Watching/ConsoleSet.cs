// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Web.Watching;

/// <summary>The consoles of a board: that of its serial line, with all that comes over it, and one for each whose text can be told apart on it.</summary>
public sealed class ConsoleSet
{
    /// <summary>The most that there can be: names come from the board.</summary>
    public const int Capacity = 64;

    private readonly Lock _lock = new();
    private readonly List<ConsoleLog> _logs = [new("all")];

    /// <summary>The consoles; the first is the line's. Those that are there keep their places.</summary>
    public IReadOnlyList<ConsoleLog> All
    {
        get
        {
            lock (_lock)
            {
                return [.. _logs];
            }
        }
    }

    /// <summary>That of the line.</summary>
    public ConsoleLog Line => _logs[0];

    /// <summary>Finds the console of a writer, which is new if it has none.</summary>
    /// <param name="writer">Name of the writer.</param>
    /// <returns>Null if there are too many.</returns>
    public ConsoleLog? Of(string writer)
    {
        lock (_lock)
        {
            ConsoleLog? log = _logs.Skip(1).FirstOrDefault(known => known.Name == writer);
            if (log is null && _logs.Count < Capacity)
            {
                log = new ConsoleLog(writer);
                _logs.Add(log);
            }

            return log;
        }
    }
}
