// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>Random bytes as two applications print them that ask at the same time.</summary>
public sealed class RandomTests
{
    private const int Lines = 20;

    [Fact]
    public async Task Two_applications_never_get_the_same_bytes()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(
            TestApplication.Create("random", "random-a", Lines, 'a'), TestApplication.Create("random", "random-b", Lines, 'b'));
        await machine.WaitForTextAsync("random a: over");
        await machine.WaitForTextAsync("random b: over");
        Transcript transcript = await Transcript.EndAsync(machine);
        string[] lines = [.. transcript.StartingWith("random a: OK "), .. transcript.StartingWith("random b: OK ")];
        Assert.Equal(2 * Lines, lines.Length);
        byte[][] values = [.. lines.Select(line => Convert.FromHexString(line["random a: OK ".Length..]))];
        Assert.All(values, value => Assert.Equal(16, value.Length));
        Assert.Equal(2 * Lines, values.Select(Convert.ToHexString).Distinct().Count());

        // Of 5120 bits about half are ones: 2560, give or take ten standard deviations.
        Assert.InRange(values.Sum(value => value.Sum(b => int.PopCount(b))), 2560 - 358, 2560 + 358);
    }
}
