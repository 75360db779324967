// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Machine.Tests.Harness;

/// <summary>What a person sees of the game of snake on a picture of the display: cells of four by four pixels below a line of text.</summary>
internal sealed class SnakeField
{
    internal const int Width = 30;
    internal const int Height = 12;

    private const int Cell = 4;
    private const int TextHeight = 8;

    // By rows, left to right: a chequered wall, a full body, a hollow head, round food.
    private static readonly Dictionary<string, char> s_shapes = new()
    {
        ["................"] = ' ',
        [".f.ff.f..f.ff.f."] = '#',
        ["ffffffffffffffff"] = 'b',
        ["fffff..ff..fffff"] = 'H',
        [".ff.ffffffff.ff."] = 'o',
    };

    private readonly string[] _picture;
    private readonly char[,] _cells = new char[Width + 2, Height + 2];

    /// <summary>Looks at a picture. What is no known shape (half of one, perhaps) is '?'.</summary>
    internal SnakeField(string[] picture)
    {
        _picture = picture;
        for (int y = 0; y < Height + 2; y++)
        {
            for (int x = 0; x < Width + 2; x++)
            {
                string shape = string.Concat(Enumerable.Range(0, Cell).Select(row => picture[TextHeight + (y * Cell) + row].Substring(x * Cell, Cell)));
                _cells[x, y] = s_shapes.GetValueOrDefault(shape, '?');
            }
        }
    }

    /// <summary>The head; null while there is not exactly one.</summary>
    internal (int X, int Y)? Head => Find('H') is [var head] ? head : null;

    /// <summary>What there is to eat; null while there is not exactly one.</summary>
    internal (int X, int Y)? Food => Find('o') is [var food] ? food : null;

    /// <summary>The cells of the body without its head.</summary>
    internal IReadOnlyList<(int X, int Y)> Body => Find('b');

    /// <summary>Whether every cell shows a shape, and the wall goes round the field and is nowhere else.</summary>
    internal bool IsWhole =>
        Find('?').Count == 0 && Find('#').Count == (2 * (Width + 2)) + (2 * Height)
        && Find('#').All(cell => cell.X is -1 or Width || cell.Y is -1 or Height);

    /// <summary>The line of text above, as pixels.</summary>
    internal string Text => string.Join('\n', _picture.Take(TextHeight));

    /// <summary>Takes a picture of a board's display.</summary>
    internal static async Task<SnakeField> LookAsync(Emulation.Machine machine) => new(await Screenshot.TakeAsync(machine));

    /// <summary>Directions (buttons 0 to 3: up, down, left, right) from the head to a cell, around the body; none leads the way the neck is.</summary>
    internal IReadOnlyList<int> Way((int X, int Y) target)
    {
        (int X, int Y) head = Head!.Value;
        Dictionary<(int X, int Y), (int X, int Y, int Direction)> from = new() { [head] = (0, 0, -1) };
        Queue<(int X, int Y)> open = new([head]);
        while (open.TryDequeue(out (int X, int Y) place) && place != target)
        {
            for (int direction = 0; direction < 4; direction++)
            {
                (int X, int Y) next = Step(place, direction);
                if (_cells[next.X + 1, next.Y + 1] is ' ' or 'o' && from.TryAdd(next, (place.X, place.Y, direction)))
                {
                    open.Enqueue(next);
                }
            }
        }

        List<int> way = [];
        for ((int X, int Y) place = target; place != head;)
        {
            (int x, int y, int direction) = from[place];
            way.Insert(0, direction);
            place = (x, y);
        }

        return way;
    }

    /// <summary>The cell beside another one.</summary>
    internal static (int X, int Y) Step((int X, int Y) place, int direction) => direction switch
    {
        0 => (place.X, place.Y - 1),
        1 => (place.X, place.Y + 1),
        2 => (place.X - 1, place.Y),
        _ => (place.X + 1, place.Y),
    };

    private List<(int X, int Y)> Find(char shape) =>
    [
        .. Enumerable.Range(0, Height + 2).SelectMany(y => Enumerable.Range(0, Width + 2).Select(x => (X: x, Y: y)))
            .Where(cell => _cells[cell.X, cell.Y] == shape).Select(cell => (cell.X - 1, cell.Y - 1)),
    ];
}
