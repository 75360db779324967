// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Hashes and keyed hashes as two applications print them that ask at the same time.</summary>
public sealed class DigestTests
{
    [Fact]
    public async Task Two_applications_get_their_digests()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.CreateSized("digests", "digests-a", 1024, 0, 'a'), TestApplication.CreateSized("digests", "digests-b", 1024, 0, 'b'));
        await machine.WaitForTextAsync("digests a: over");
        await machine.WaitForTextAsync("digests b: over");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (char name in "ab")
        {
            // FIPS 180-4's example.
            transcript.Has($"digests {name}: sha of abc: OK ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
            transcript.Has($"digests {name}: same message: OK 1");
            transcript.Has($"digests {name}: other message: OK 0");

            // sha256sum of the same bytes.
            transcript.Has($"digests {name}: sha of zeros: OK 9192c25b734fcbadbe32dadc28089c60db0e39f90cc20ce2e5733f57261acc0c");
            transcript.Has($"digests {name}: no parts: OFF");
            transcript.Has($"digests {name}: no key: INVAL");

            // RFC 4231, test case 2.
            transcript.Has($"digests {name}: hmac: OK 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
            transcript.Has($"digests {name}: other tag: OK 0");
            transcript.Has($"digests {name}: hmac of parts: OK 5bdcc146bf60754e6a042426089575c75a003f089d2739839dec58b964ec3843");
        }
    }
}
