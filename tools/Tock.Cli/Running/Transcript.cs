// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Running;

/// <summary>
/// A copy of the serial output in a file. A regular file appears under its name only when the run is over; a run that was cut short leaves what came
/// until then. Links are followed, and anything else (a device, a pipe) is written to as the output comes.
/// </summary>
public sealed class Transcript : IDisposable
{
    private readonly string _path;
    private readonly string? _unfinished;
    private readonly FileStream _stream;
    private bool _complete;

    private Transcript(string path)
    {
        _path = path;
        FileStream? existing = OpenExisting(path);
        if (existing is not null && !IsRegular(existing))
        {
            _stream = existing;
            return;
        }

        existing?.Dispose();
        FileInfo file = new(path);
        _path = file.LinkTarget is null ? file.FullName : file.ResolveLinkTarget(returnFinalTarget: true)!.FullName;
        _unfinished = $"{_path}.{Environment.ProcessId}.unfinished";
        _stream = OpenUnbuffered(_unfinished, FileMode.Create);
    }

    /// <summary>Opens a transcript.</summary>
    /// <exception cref="ToolException">The file cannot be written there.</exception>
    public static Transcript Open(string path)
    {
        try
        {
            if (Directory.Exists(path))
            {
                throw new IOException("it is a folder");
            }

            return new Transcript(path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot write the transcript {path}: {e.Message}", "give --transcript a file in a folder that exists and is writable");
        }
    }

    /// <summary>Appends output.</summary>
    /// <exception cref="IOException">The file cannot be written; the message names it.</exception>
    public void Write(ReadOnlySpan<byte> bytes)
    {
        try
        {
            _stream.Write(bytes);
        }
        catch (IOException e)
        {
            throw new IOException($"cannot write the transcript {_path}: {e.Message}", e);
        }
    }

    /// <summary>Puts the file in its place.</summary>
    /// <exception cref="ToolException">It cannot be put there.</exception>
    public void Complete()
    {
        try
        {
            _stream.Dispose();
            if (_unfinished is not null)
            {
                File.Move(_unfinished, _path, overwrite: true);
            }

            _complete = true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ToolException($"cannot write the transcript {_path}: {e.Message}", "give --transcript another file");
        }
    }

    /// <summary>Removes a transcript that was not completed.</summary>
    public void Dispose()
    {
        _stream.Dispose();
        if (!_complete && _unfinished is not null)
        {
            File.Delete(_unfinished);
        }
    }

    // Without asking first: a link whose target is missing counts as existing.
    private static FileStream? OpenExisting(string path)
    {
        try
        {
            return OpenUnbuffered(path, FileMode.Open);
        }
        catch (FileNotFoundException)
        {
            return null;
        }
    }

    private static FileStream OpenUnbuffered(string path, FileMode mode) => new(path, mode, FileAccess.Write, FileShare.ReadWrite, bufferSize: 0);

    // A length can be set on regular files alone; devices may be seekable, but refuse that.
    private static bool IsRegular(FileStream stream)
    {
        if (!stream.CanSeek)
        {
            return false;
        }

        try
        {
            stream.SetLength(stream.Length);
            return true;
        }
        catch (Exception e) when (e is IOException or ArgumentException or NotSupportedException or UnauthorizedAccessException)
        {
            return false;
        }
    }
}
