// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Encryption as two applications print it that ask at the same time.</summary>
public sealed class AesTests
{
    private const string Text = "6bc1bee22e409f96e93d7e117393172aae2d8a571e03ac9c9eb76fac45af8e51";

    [Fact]
    public async Task Two_applications_encrypt_and_decrypt()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("aes", "aes-a", 'a'), TestApplication.Create("aes", "aes-b", 'b'));
        await machine.WaitForTextAsync("aes a: over");
        await machine.WaitForTextAsync("aes b: over");
        Transcript transcript = await Transcript.EndAsync(machine);
        foreach (char name in "ab")
        {
            // NIST SP 800-38A, F.1.1 and F.2.1; the counter mode's as OpenSSL computes it.
            transcript.Has($"aes {name}: ecb encrypted: OK 3ad77bb40d7a3660a89ecaf32466ef97f5d3d58503b9699de785895a96fdbaaf");
            transcript.Has($"aes {name}: cbc encrypted: OK 7649abac8119b246cee98e9b12e9197d5086cb9b507219ee95db113a917678b2");
            transcript.Has($"aes {name}: ctr encrypted: OK 3b3fd92eb72dad20333449f8e83cfb4a010c041999e03f36448624483e582d0e");
            foreach (string mode in new[] { "ecb", "cbc", "ctr" })
            {
                transcript.Has($"aes {name}: {mode} decrypted: OK {Text}");
            }

            // RFC 3610, packet vector 1; test case 2 of the Galois/counter mode's.
            transcript.Has($"aes {name}: ccm sealed: OK 0001020304050607588c979a61c663d2f066d0c2c0f989806d5f6b61dac38417e8d12cfdf926e0");
            transcript.Has($"aes {name}: ccm opened: OK 000102030405060708090a0b0c0d0e0f101112131415161718191a1b1c1d1e");
            transcript.Has($"aes {name}: ccm changed: FAIL 00000000000000000000000000000000000000000000000000000000000000");
            transcript.Has($"aes {name}: gcm sealed: OK 0388dace60b6a392f328c2b971b2fe78ab6e47d42cec13bdf53a67b21257bddf");
            transcript.Has($"aes {name}: gcm opened: OK 00000000000000000000000000000000");
            transcript.Has($"aes {name}: gcm changed: FAIL 00000000000000000000000000000000");

            transcript.Has($"aes {name}: no vector: INVAL");
            transcript.Has($"aes {name}: half a block: SIZE");
            transcript.Has($"aes {name}: ended: OK, then OFF");
        }
    }
}
