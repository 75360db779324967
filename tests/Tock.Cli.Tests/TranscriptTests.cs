// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Runtime.Versioning;
using Tock.Cli.Running;

namespace Tock.Cli.Tests;

/// <summary>Where a transcript lies before, at and without its end.</summary>
[UnsupportedOSPlatform("windows")]
public sealed class TranscriptTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-transcript-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData(null)]
    [InlineData("a longer text of an earlier run")]
    public void A_file_keeps_its_old_contents_until_the_new_ones_are_complete(string? before)
    {
        string file = Path.Combine(_folder, "file");
        if (before is not null)
        {
            File.WriteAllText(file, before);
        }

        using Transcript transcript = Transcript.Open(file);
        transcript.Write("new"u8);
        Assert.Equal(before, File.Exists(file) ? File.ReadAllText(file) : null);
        transcript.Complete();

        Assert.Equal("new", File.ReadAllText(file));
        Assert.Equal([file], Directory.GetFiles(_folder));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public void A_link_stays_a_link(bool targetExists)
    {
        string target = Path.Combine(_folder, "target");
        string link = Path.Combine(_folder, "link");
        File.CreateSymbolicLink(link, "target");
        if (targetExists)
        {
            File.WriteAllText(target, "before");
        }

        using Transcript transcript = Transcript.Open(link);
        transcript.Write("new"u8);
        transcript.Complete();

        Assert.Equal("target", new FileInfo(link).LinkTarget);
        Assert.Equal("new", File.ReadAllText(target));
        Assert.Equal(2, Directory.GetFiles(_folder).Length);
    }

    [Fact]
    public async Task A_pipe_is_written_as_the_output_comes_and_stays_a_pipe()
    {
        string pipe = Path.Combine(_folder, "pipe");
        Assert.Equal(0, (await TestProcess.RunAsync("mkfifo", [pipe], _folder)).ExitCode);
        Task<TestProcess> reader = TestProcess.RunAsync("cat", [pipe], _folder);

        using (Transcript transcript = Transcript.Open(pipe))
        {
            transcript.Write("new"u8);
            transcript.Complete();
        }

        Assert.Equal("new", (await reader).Output);
        Assert.Equal(0, (await TestProcess.RunAsync("test", ["-p", pipe], _folder)).ExitCode);
        Assert.Equal([pipe], Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_transcript_that_was_not_completed_leaves_nothing()
    {
        using (Transcript transcript = Transcript.Open(Path.Combine(_folder, "file")))
        {
            transcript.Write("new"u8);
        }

        Assert.Empty(Directory.GetFiles(_folder));
    }

    [Fact]
    public void A_full_device_is_named_as_the_transcripts()
    {
        if (!File.Exists("/dev/full"))
        {
            return;
        }

        using Transcript transcript = Transcript.Open("/dev/full");

        IOException error = Assert.Throws<IOException>(() => transcript.Write("new"u8));
        Assert.StartsWith("cannot write the transcript /dev/full: ", error.Message, StringComparison.Ordinal);
    }
}
