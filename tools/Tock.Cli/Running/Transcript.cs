// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Running;

/// <summary>A copy of the serial output in a file, which appears under its name only when it is complete.</summary>
public sealed class Transcript : IDisposable
{
    private readonly string _path;
    private readonly string _unfinished;
    private readonly FileStream _stream;
    private bool _complete;

    private Transcript(string path)
    {
        _path = Path.GetFullPath(path);
        _unfinished = $"{_path}.{Environment.ProcessId}.unfinished";
        _stream = new FileStream(_unfinished, FileMode.Create, FileAccess.Write);
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
    public void Write(ReadOnlySpan<byte> bytes) => _stream.Write(bytes);

    /// <summary>Puts the file in its place.</summary>
    public void Complete()
    {
        _stream.Dispose();
        File.Move(_unfinished, _path, overwrite: true);
        _complete = true;
    }

    /// <summary>Removes a transcript that was not completed.</summary>
    public void Dispose()
    {
        if (!_complete)
        {
            _stream.Dispose();
            File.Delete(_unfinished);
        }
    }
}
