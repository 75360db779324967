// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;

namespace Tock.Cli.Benchmarking;

/// <summary>
/// Turns QEMU's log of translation blocks of one instruction each (<c>-singlestep -d exec,nochain</c>) into the addresses of the
/// instructions that were executed, in order.
/// </summary>
/// <remarks>
/// QEMU writes the line before it executes the block, and says afterwards when it did not: because an interrupt or a timer came
/// first ("Stopped execution of TB chain before"), or because a device access has to be repeated in a block of its own
/// ("cpu_io_recompile: rewound execution of TB to"). The block is logged again when it is really executed, so such a line takes back the one before.
/// </remarks>
public sealed class TraceReader
{
    private const string Executed = "Trace ";
    private const string Stopped = "Stopped execution of TB chain before ";
    private const string Rewound = "cpu_io_recompile: rewound execution of TB to ";
    private const int AddressDigits = 8;

    private readonly Action<uint> _executed;
    private uint _pending;
    private bool _hasPending;

    /// <summary>Creates a reader that calls <paramref name="executed"/> with the address of each executed instruction.</summary>
    public TraceReader(Action<uint> executed)
    {
        _executed = executed;
    }

    /// <summary>Takes one line of the log.</summary>
    /// <returns>False when the line is none of the log's, but a message of QEMU.</returns>
    public bool Take(ReadOnlySpan<char> line)
    {
        if (line.StartsWith(Executed, StringComparison.Ordinal))
        {
            uint address = Address(line);
            Finish();
            _pending = address;
            _hasPending = true;
            return true;
        }

        if (line.StartsWith(Stopped, StringComparison.Ordinal) || line.StartsWith(Rewound, StringComparison.Ordinal))
        {
            _hasPending = false;
            return true;
        }

        return false;
    }

    /// <summary>Tells of the last instruction, for which no later line can say any more that it was not executed.</summary>
    public void Finish()
    {
        if (_hasPending)
        {
            _hasPending = false;
            _executed(_pending);
        }
    }

    // Trace CPU: HOST-ADDRESS [CS_BASE/PC/FLAGS/CFLAGS] SYMBOL
    private static uint Address(ReadOnlySpan<char> line)
    {
        int bracket = line.IndexOf('[');
        ReadOnlySpan<char> inside = bracket < 0 ? [] : line[(bracket + 1)..];
        int slash = inside.IndexOf('/');
        ReadOnlySpan<char> rest = slash < 0 ? [] : inside[(slash + 1)..];
        if (rest.Length > AddressDigits
            && rest[AddressDigits] == '/'
            && uint.TryParse(rest[..AddressDigits], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint address))
        {
            return address;
        }

        throw new ToolException($"this line of the emulator's instruction log is not understood: {line}", "use QEMU 7.2, whose log the tool reads");
    }
}
