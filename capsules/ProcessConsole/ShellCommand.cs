// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Capsules.ProcessConsole;

/// <summary>One command of the process console. It produces its answer line by line, each when the one before has been sent.</summary>
public abstract class ShellCommand
{
    /// <summary>Gets the command behind this one in the shell's list.</summary>
    internal ShellCommand? Next { get; private set; }

    /// <summary>Gets the word that is typed.</summary>
    public abstract ReadOnlySpan<byte> Name { get; }

    /// <summary>Gets what it does, in a few words.</summary>
    public abstract ReadOnlySpan<byte> Summary { get; }

    /// <summary>Gets a value indicating whether the command is followed by the name of a process.</summary>
    public virtual bool TakesProcess => false;

    /// <summary>Does the command, or the next part of it, and writes the next line of its answer.</summary>
    /// <param name="step">0 for the first line, 1 for the next one, and so on.</param>
    /// <param name="argument">What was typed behind the name.</param>
    /// <param name="line">An empty line to be filled, without a line end.</param>
    /// <returns>False if there is no such line: the answer is complete.</returns>
    public abstract bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line);

    /// <summary>Puts a command behind this one.</summary>
    /// <param name="next">The command.</param>
    /// <returns>The same.</returns>
    internal ShellCommand Then(ShellCommand next)
    {
        Next = next;
        return next;
    }
}
