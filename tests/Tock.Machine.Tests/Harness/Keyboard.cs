// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;

namespace Tock.Machine.Tests.Harness;

/// <summary>Types on the board's serial line.</summary>
internal static class Keyboard
{
    /// <summary>Types, and waits for what the board says to it.</summary>
    /// <returns>Where in the output the answer ends.</returns>
    internal static async Task<int> TypeAsync(this Emulation.Machine machine, string keys, string answer)
    {
        int from = machine.Serial.ReceivedText().Length;
        await machine.Serial.SendAsync(keys);
        int end = await machine.WaitForTextAsync(answer, from: from);

        // The kernel is still sending the rest of the line then, and has not done yet what it puts off until nothing else is to be done.
        await machine.RunOnAsync(Seconds.Of(0.02));
        return end;
    }
}
