// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Example.Capsules.Morse;

/// <summary>What <see cref="MorseDriver"/> keeps in a process: the text that it is to send.</summary>
internal struct MorseState
{
    /// <summary>Bytes of the text; 0 if there is none.</summary>
    internal uint Length;

    /// <summary>How many of them have been sent.</summary>
    internal uint Position;
}
