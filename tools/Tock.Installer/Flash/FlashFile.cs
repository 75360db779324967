// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Flash;

/// <summary>A board's whole flash in a file, byte by byte, as an emulated board boots from it and a programmer writes it to a real one.</summary>
public sealed class FlashFile : IBoardFlash
{
    private const byte Erased = 0xFF;

    private readonly string _path;
    private readonly FileStream _file;

    private FlashFile(string path, FileStream file, uint start, uint size, uint pageSize)
    {
        _path = path;
        _file = file;
        Start = start;
        Size = size;
        PageSize = pageSize;
    }

    /// <inheritdoc/>
    public string Name => _path;

    /// <inheritdoc/>
    public uint Start { get; }

    /// <inheritdoc/>
    public uint Size { get; }

    /// <inheritdoc/>
    public uint PageSize { get; }

    /// <inheritdoc/>
    public string JournalPath => _path + ".journal";

    /// <summary>Opens a file; nobody else can until it is closed.</summary>
    /// <param name="path">The file.</param>
    /// <param name="start">Address of the flash.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <param name="pageSize">Its page size in bytes.</param>
    /// <exception cref="InstallerException">It cannot be opened, or has another size.</exception>
    public static FlashFile Open(string path, uint start, uint size, uint pageSize)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);
        FileStream file = OpenStream(path, FileMode.Open);
        if (file.Length != size)
        {
            long found = file.Length;
            file.Dispose();
            throw new InstallerException(
                $"{path} has {found} bytes, but the flash of this board has {size}", "name the board that the file is of with --board, or make a new file: ./tock flash --flash-file FILE");
        }

        return new FlashFile(path, file, start, size, pageSize);
    }

    /// <summary>Makes a file of erased flash.</summary>
    /// <param name="path">The file, which must not exist.</param>
    /// <param name="start">Address of the flash.</param>
    /// <param name="size">Its size in bytes.</param>
    /// <param name="pageSize">Its page size in bytes.</param>
    /// <exception cref="InstallerException">It cannot be made.</exception>
    public static FlashFile Create(string path, uint start, uint size, uint pageSize)
    {
        ArgumentException.ThrowIfNullOrEmpty(path);

        // Whole or not at all: what is cut short leaves a file of another name.
        string unfinished = path + ".new";
        try
        {
            byte[] erased = new byte[size];
            Array.Fill(erased, Erased);
            File.WriteAllBytes(unfinished, erased);
            File.Move(unfinished, path);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InstallerException($"{path} cannot be made: {e.Message}", "name another file with --flash-file");
        }

        return Open(path, start, size, pageSize);
    }

    /// <inheritdoc/>
    public async Task<byte[]> ReadAsync(uint address, int length, CancellationToken cancellationToken)
    {
        byte[] bytes = new byte[length];
        _file.Position = address - Start;
        await _file.ReadExactlyAsync(bytes, cancellationToken).ConfigureAwait(false);
        return bytes;
    }

    /// <inheritdoc/>
    public async Task WritePageAsync(uint address, ReadOnlyMemory<byte> page, CancellationToken cancellationToken)
    {
        try
        {
            _file.Position = address - Start;
            await _file.WriteAsync(page, cancellationToken).ConfigureAwait(false);
            _file.Flush(flushToDisk: true);
        }
        catch (IOException e)
        {
            throw new InstallerException($"{_path} cannot be written: {e.Message}", "make room or repair the disk, then run the command again: it completes what was begun");
        }
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _file.DisposeAsync();

    private static FileStream OpenStream(string path, FileMode mode)
    {
        try
        {
            // Unbuffered: each page is in the file before the next is written.
            return new FileStream(path, mode, FileAccess.ReadWrite, FileShare.None, bufferSize: 0);
        }
        catch (FileNotFoundException)
        {
            throw new InstallerException($"there is no flash file {path}", $"make it, with a kernel in it: ./tock flash --flash-file {ShellWord.Of(path)}");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new InstallerException($"{path} cannot be opened: {e.Message}", "end what uses it, a running board or another installation, or name another file with --flash-file");
        }
    }
}
