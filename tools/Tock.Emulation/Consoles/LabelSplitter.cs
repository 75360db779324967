// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Text;

namespace Tock.Emulation.Consoles;

/// <summary>Takes the labels out of what a board sends, and says of each piece who wrote it. Bytes can come cut anywhere.</summary>
public sealed class LabelSplitter
{
    private const byte LabelEnd = 0x07;
    private const int LengthDigits = 3;

    // Kind and at most 20 bytes of a name, with room for kernels that say more.
    private const int LongestWriter = 128;

    // What a kernel says first: it has been reset, and labels are off again.
    private static readonly byte[] s_banner = "TockSharp on "u8.ToArray();

    private readonly byte[] _start;
    private readonly List<byte> _held = [];
    private ConsoleWriter _writer;
    private int _left;
    private int _bannerSeen;

    /// <summary>Creates a splitter.</summary>
    /// <param name="token">The token with which the board was asked.</param>
    public LabelSplitter(string token) => _start = [.. "\x1b]7020;"u8, .. ConsoleLabels.Bytes(token), (byte)';'];

    /// <summary>Whether the board says who writes, as far as can be told from what it has sent.</summary>
    public bool AreLabelsOn { get; private set; }

    /// <summary>Whether it ever has.</summary>
    public bool HasSeenLabels { get; private set; }

    private bool HasWholeStart => _held.Count >= _start.Length;

    /// <summary>Splits the next bytes.</summary>
    /// <param name="bytes">What came.</param>
    /// <returns>The pieces, in order.</returns>
    public IReadOnlyList<ConsolePiece> Split(ReadOnlySpan<byte> bytes)
    {
        List<ConsolePiece> pieces = [];
        List<byte> others = [];
        while (!bytes.IsEmpty)
        {
            if (_left != 0)
            {
                int count = Math.Min(_left, bytes.Length);
                pieces.Add(new ConsolePiece(_writer, bytes[..count].ToArray()));
                _left -= count;
                bytes = bytes[count..];
                continue;
            }

            Take(bytes[0], others, pieces);
            bytes = bytes[1..];
        }

        AddOthers(others, pieces);
        return pieces;
    }

    /// <summary>Takes the labels out of the next bytes.</summary>
    /// <param name="bytes">What came.</param>
    /// <returns>What is left, without what could still become a label.</returns>
    public byte[] Strip(ReadOnlySpan<byte> bytes) => Join(Split(bytes));

    /// <summary>Puts pieces together again.</summary>
    public static byte[] Join(IReadOnlyList<ConsolePiece> pieces) => [.. pieces.SelectMany(piece => piece.Bytes.ToArray())];

    /// <summary>Gives out what was held because it could have become a label.</summary>
    public IReadOnlyList<ConsolePiece> Complete()
    {
        List<ConsolePiece> pieces = [];
        AddOthers([.. _held], pieces);
        _held.Clear();
        return pieces;
    }

    private void Take(byte value, List<byte> others, List<ConsolePiece> pieces)
    {
        if (HasWholeStart ? value != LabelEnd && IsInLabel(value) : value == _start[_held.Count])
        {
            _held.Add(value);
            return;
        }

        if (HasWholeStart && value == LabelEnd && TryReadLabel(out int length, out ConsoleWriter writer))
        {
            AddOthers(others, pieces);
            others.Clear();
            _held.Clear();
            (_left, _writer) = (length, writer);
            AreLabelsOn = HasSeenLabels = true;
            return;
        }

        // No label after all; but its last byte may begin one.
        others.AddRange(_held);
        _held.Clear();
        if (value == _start[0])
        {
            _held.Add(value);
        }
        else
        {
            others.Add(value);
        }
    }

    private bool IsInLabel(byte value) => value >= (byte)' ' && _held.Count < _start.Length + LengthDigits + 1 + LongestWriter;

    private bool TryReadLabel(out int length, out ConsoleWriter writer)
    {
        ReadOnlySpan<byte> rest = [.. _held[_start.Length..]];
        length = 0;
        writer = default;
        if (rest.Length < LengthDigits + 2 || rest[LengthDigits] != (byte)';'
            || !int.TryParse(rest[..LengthDigits], NumberStyles.None, CultureInfo.InvariantCulture, out length))
        {
            return false;
        }

        ReadOnlySpan<byte> name = rest[(LengthDigits + 2)..];
        writer = rest[LengthDigits + 1] switch
        {
            (byte)':' => new ConsoleWriter(ConsoleSource.Application, Text(name)),
            (byte)'$' => new ConsoleWriter(ConsoleSource.ProcessConsole),
            _ => new ConsoleWriter(ConsoleSource.Unknown),
        };
        return true;
    }

    // A name can be cut off within a character.
    private static string Text(ReadOnlySpan<byte> name)
    {
        int end = name.Length;
        while (end > 0 && end > name.Length - 4 && Encoding.UTF8.GetString(name[..end]).EndsWith('\uFFFD'))
        {
            end--;
        }

        return Encoding.UTF8.GetString(name[..end]);
    }

    private void AddOthers(List<byte> others, List<ConsolePiece> pieces)
    {
        int from = 0;
        for (int i = 0; i < others.Count; i++)
        {
            if (AreLabelsOn && IsEndOfBanner(others[i]))
            {
                // The banner itself is the kernel's still.
                Add(pieces, others[from..(i + 1)]);
                from = i + 1;
                AreLabelsOn = false;
            }
        }

        Add(pieces, others[from..]);
    }

    private bool IsEndOfBanner(byte value)
    {
        // Only its first letter occurs once, so nothing has to be looked at twice.
        _bannerSeen = value == s_banner[_bannerSeen] ? _bannerSeen + 1 : value == s_banner[0] ? 1 : 0;
        if (_bannerSeen != s_banner.Length)
        {
            return false;
        }

        _bannerSeen = 0;
        return true;
    }

    private void Add(List<ConsolePiece> pieces, List<byte> bytes)
    {
        if (bytes.Count != 0)
        {
            pieces.Add(new ConsolePiece(new ConsoleWriter(AreLabelsOn ? ConsoleSource.Kernel : ConsoleSource.Unknown), bytes.ToArray()));
        }
    }
}
