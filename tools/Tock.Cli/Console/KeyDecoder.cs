// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Console;

/// <summary>Tells the keys meant for the tool (Ctrl-C, and what follows Ctrl-A, as in QEMU's own console) from those for the board.</summary>
public sealed class KeyDecoder
{
    private const byte ControlA = 0x01;
    private const byte ControlC = 0x03;

    private bool _prefixSeen;

    /// <summary>One line that names the keys.</summary>
    public static string Help => "Ctrl-A X or Ctrl-C leaves, Ctrl-A R resets the board, Ctrl-A 0 to 9 presses a button of it, Ctrl-A A sends Ctrl-A";

    /// <summary>The button that was asked for last.</summary>
    public int Button { get; private set; }

    /// <summary>Takes typed bytes, appends those for the board to <paramref name="forBoard"/>, and stops at the first one that asks for an action.</summary>
    /// <returns>The action, and how many bytes were used.</returns>
    public (KeyAction Action, int Used) Decode(ReadOnlySpan<byte> typed, List<byte> forBoard)
    {
        for (int index = 0; index < typed.Length; index++)
        {
            KeyAction action = Decode(typed[index], forBoard);
            if (action != KeyAction.None)
            {
                return (action, index + 1);
            }
        }

        return (KeyAction.None, typed.Length);
    }

    private KeyAction Decode(byte key, List<byte> forBoard)
    {
        if (key == ControlC)
        {
            return KeyAction.Quit;
        }

        if (!_prefixSeen)
        {
            _prefixSeen = key == ControlA;
            if (!_prefixSeen)
            {
                forBoard.Add(key);
            }

            return KeyAction.None;
        }

        _prefixSeen = false;
        switch (key)
        {
            case (byte)'x' or (byte)'X':
                return KeyAction.Quit;
            case (byte)'r' or (byte)'R':
                return KeyAction.Reset;
            case (byte)'h' or (byte)'H' or (byte)'?':
                return KeyAction.Help;
            case >= (byte)'0' and <= (byte)'9':
                Button = key - (byte)'0';
                return KeyAction.PressButton;
            case (byte)'a' or (byte)'A' or ControlA:
                forBoard.Add(ControlA);
                return KeyAction.None;
            default:
                forBoard.Add(key);
                return KeyAction.None;
        }
    }
}
