// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace MorseLight;

/// <summary>The code of Samuel Morse, as far as the application needs it.</summary>
internal static class Morse
{
    /// <summary>Writes a word as dots and dashes, with a space behind each letter.</summary>
    /// <exception cref="ArgumentException">A letter has no code here.</exception>
    internal static string Encode(string word)
    {
        string code = "";
        foreach (char letter in word)
        {
            code += letter switch
            {
                'E' => ". ",
                'O' => "--- ",
                'S' => "... ",
                'T' => "- ",
                _ => throw new ArgumentException("There is no code for '" + letter + "'."),
            };
        }

        return code;
    }
}
