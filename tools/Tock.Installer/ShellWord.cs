// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Installer;

/// <summary>A text as a POSIX shell takes it for one word: commands that messages name are there to be typed.</summary>
public static class ShellWord
{
    /// <summary>Quotes what has to be.</summary>
    /// <param name="text">The text, such as the path of a file.</param>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.Length != 0 && text.All(letter => char.IsLetterOrDigit(letter) || "/._-+:,@%=".Contains(letter, StringComparison.Ordinal))
            ? text
            : $"'{text.Replace("'", @"'\''", StringComparison.Ordinal)}'";
    }
}
