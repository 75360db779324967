// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Completes the word at the end of the line: the name of a command, or of a process behind a command that takes one.</summary>
internal sealed class Completion
{
    private readonly ShellCommand _commands;
    private readonly ProcessManagement _processes;
    private readonly byte[] _common = new byte[LineEditor.Capacity];
    private int _commonLength;
    private uint _candidates;

    /// <summary>Initializes a new instance of the <see cref="Completion"/> class.</summary>
    /// <param name="commands">The first of the commands.</param>
    /// <param name="processes">The processes.</param>
    internal Completion(ShellCommand commands, ProcessManagement processes)
    {
        _commands = commands;
        _processes = processes;
    }

    /// <summary>Adds what all words that begin like the typed one have in common, and a blank if there is only one.</summary>
    /// <param name="editor">The line, with the cursor at its end.</param>
    internal void Complete(LineEditor editor)
    {
        if (editor.Cursor != editor.Length)
        {
            return;
        }

        ReadOnlySpan<byte> text = editor.Text;
        int blank = text.IndexOf((byte)' ');
        ReadOnlySpan<byte> word = blank < 0 ? text : text.Slice(blank + 1);
        _candidates = 0;
        if (blank < 0)
        {
            for (ShellCommand? command = _commands; command is not null; command = command.Next)
            {
                Consider(command.Name, word);
            }
        }
        else
        {
            for (uint slot = 0; slot < _processes.Capacity; slot++)
            {
                if (_processes.TryGet(slot, out ProcessSummary summary))
                {
                    Consider(summary.Name, word);
                }
            }
        }

        if (_candidates == 0)
        {
            return;
        }

        for (int i = word.Length; i < _commonLength; i++)
        {
            editor.Insert(_common[i]);
        }

        if (_candidates == 1)
        {
            editor.Insert((byte)' ');
        }
    }

    private void Consider(ReadOnlySpan<byte> candidate, ReadOnlySpan<byte> word)
    {
        if (candidate.Length < word.Length || !candidate.Slice(0, word.Length).SequenceEqual(word))
        {
            return;
        }

        _candidates++;
        if (_candidates == 1)
        {
            _commonLength = Math.Min(candidate.Length, _common.Length);
            candidate.Slice(0, _commonLength).CopyTo(_common);
            return;
        }

        int same = 0;
        while (same < _commonLength && same < candidate.Length && candidate[same] == _common[same])
        {
            same++;
        }

        _commonLength = same;
    }
}
