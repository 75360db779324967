// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>The ways in which an execution ends, and what the process console says of it afterwards.</summary>
public sealed class LifecycleTests
{
    private const uint ByRestart = 0;
    private const uint ByTerminate = 1;
    private const uint ByUnknownClass = 2;
    private const uint ByReturn = 3;

    [Theory]
    [InlineData(ByTerminate, 4)]
    [InlineData(ByReturn, 5)]
    public async Task Exit_terminate_ends_the_process_and_keeps_its_code(uint ending, int code)
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.CreateSized("conform-life", "life", 1024, 0, ending));
        await machine.WaitForTextAsync("rule exit-unknown holds");
        await machine.RunOnAsync(Seconds.Of(0.2));
        await machine.TypeAsync("process life\r", $"Process life in slot 0: Terminated, completion code {code}");
        Assert.Equal(1, (await Transcript.EndAsync(machine)).Count("rule life-begins-clean holds"));
    }

    [Fact]
    public async Task Exit_restart_starts_the_application_again_and_again()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.CreateSized("conform-life", "life", 1024, 0, ByRestart));
        await machine.RunForAsync(Seconds.Of(2));
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.True(transcript.Count("rule life-begins-clean holds") > 5, transcript.Text);
        transcript.HasNot("BROKEN");
    }

    [Fact]
    public async Task Unknown_class_faults_and_the_next_life_begins_clean()
    {
        await using Emulation.Machine machine = await TestBoard.StartAsync(TestApplication.CreateSized("conform-life", "life", 1024, 0, ByUnknownClass));
        await machine.WaitForTextAsync("Process life was stopped.");
        Transcript transcript = await Transcript.EndAsync(machine);
        Assert.Equal(3, transcript.Count("Process life faulted: unknown system call class 8"));
        Assert.Equal(3, transcript.Count("rule life-begins-clean holds"));
    }
}
