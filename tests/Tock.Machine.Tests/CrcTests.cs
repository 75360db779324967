// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Cyclic redundancy checks as two applications print them that ask at the same time.</summary>
public sealed class CrcTests
{
    private const uint Rounds = 5;

    [Fact]
    public async Task Two_applications_get_their_checks()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("crc", "crc-a", Rounds, 'a'), TestApplication.Create("crc", "crc-b", Rounds, 'b'));
        await machine.WaitForTextAsync("crc a: over");
        await machine.WaitForTextAsync("crc b: over");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (char name in "ab")
        {
            // Check values of the Catalogue of Parametrised CRC Algorithms; the third is CRC-16/MCRF4XX's from the other end.
            transcript.Has($"crc {name}: algorithm 0 of 9 bytes: OK cbf43926");
            transcript.Has($"crc {name}: algorithm 1 of 9 bytes: OK e3069283");
            transcript.Has($"crc {name}: algorithm 2 of 9 bytes: OK 000089f6");
            transcript.Has($"crc {name}: algorithm 0 of 0 bytes: SIZE 00000000");
            transcript.Has($"crc {name}: algorithm 3 of 9 bytes: INVAL 00000000");

            // zlib's crc32 of the same bytes.
            Assert.Equal((int)Rounds, transcript.Count($"crc {name}: algorithm 0 of 1024 bytes: OK db02eccd"));
        }
    }
}
