// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Buffers.Binary;
using System.Runtime.InteropServices;
using Microsoft.Win32.SafeHandles;
using Tock.Cli.Console;

namespace Tock.Cli.Lines;

/// <summary>An open serial port: eight data bits, no parity, one stop bit, no flow control. Nobody else of those that ask can have it meanwhile.</summary>
internal sealed class SerialPort : Stream
{
    private const int PollMilliseconds = 100;

    private readonly string _path;
    private readonly SafeFileHandle _handle;

    private SerialPort(string path, SafeFileHandle handle)
    {
        _path = path;
        _handle = handle;
    }

    /// <inheritdoc/>
    public override bool CanRead => true;

    /// <inheritdoc/>
    public override bool CanWrite => true;

    /// <inheritdoc/>
    public override bool CanSeek => false;

    /// <inheritdoc/>
    public override long Length => throw new NotSupportedException();

    /// <inheritdoc/>
    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    /// <summary>Opens a port.</summary>
    /// <param name="path">Its device file.</param>
    /// <param name="baudRate">Bits per second.</param>
    /// <returns>The port; null if it is not there.</returns>
    /// <exception cref="ToolException">It may not be opened, is none, is in use, or does not have that speed.</exception>
    internal static SerialPort? TryOpen(string path, int baudRate)
    {
        if (!OperatingSystem.IsLinux())
        {
            throw new ToolException("serial ports are opened on Linux only", "./tock console --socket PATH, with a program that offers the port there");
        }

        int descriptor;

        // SAFETY: the path is passed as a text with its end; the flags ask for no third argument.
        unsafe
        {
            descriptor = NativeSerialPort.Open(path, NativeSerialPort.OpenFlags);
        }

        if (descriptor < 0)
        {
            return Marshal.GetLastPInvokeError() == NativeSerialPort.AccessDenied
                ? throw new ToolException($"{path} may not be opened by you", "sudo usermod -aG dialout $USER, then log in again")
                : null;
        }

        SerialPort port = new(path, new SafeFileHandle(descriptor, ownsHandle: true));
        try
        {
            if (NativeSerialPort.Lock(descriptor, NativeSerialPort.LockOrFail) != 0)
            {
                throw new ToolException($"{path} is in use by another program", "end that one: fuser -v " + path + " names it");
            }

            port.Configure(descriptor, baudRate);
            return port;
        }
        catch
        {
            port.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count), CancellationToken.None);

    /// <inheritdoc/>
    public override void Write(byte[] buffer, int offset, int count) => Write(buffer.AsSpan(offset, count), CancellationToken.None);

    /// <inheritdoc/>
    public override ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Task.Run(() => Read(buffer.Span, cancellationToken), cancellationToken));

    /// <inheritdoc/>
    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override ValueTask WriteAsync(ReadOnlyMemory<byte> buffer, CancellationToken cancellationToken = default) =>
        new(Task.Run(() => Write(buffer.Span, cancellationToken), cancellationToken));

    /// <inheritdoc/>
    public override Task WriteAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        WriteAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <inheritdoc/>
    public override void Flush()
    {
    }

    /// <inheritdoc/>
    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    /// <inheritdoc/>
    public override void SetLength(long value) => throw new NotSupportedException();

    /// <inheritdoc/>
    protected override void Dispose(bool disposing)
    {
        _handle.Dispose();
        base.Dispose(disposing);
    }

    // An error, and the end, mean that the port is gone: a cable was pulled.
    private int Read(Span<byte> buffer, CancellationToken cancellationToken)
    {
        byte[] piece = new byte[buffer.Length];
        while (Wait(NativeSerialPort.Readable, cancellationToken))
        {
            nint count;

            // SAFETY: the array has as many bytes as are asked for.
            unsafe
            {
                count = NativeSerialPort.Read(_handle, piece, piece.Length);
            }

            if (count >= 0 || !IsToBeTriedAgain())
            {
                int length = (int)Math.Max(count, 0);
                piece.AsSpan(0, length).CopyTo(buffer);
                return length;
            }
        }

        return 0;
    }

    private void Write(ReadOnlySpan<byte> bytes, CancellationToken cancellationToken)
    {
        byte[] rest = bytes.ToArray();
        while (rest.Length != 0)
        {
            if (!Wait(NativeSerialPort.Writable, cancellationToken))
            {
                throw new IOException($"{_path} is closed");
            }

            nint count;

            // SAFETY: as many bytes are written as the array has.
            unsafe
            {
                count = NativeSerialPort.Write(_handle, rest, rest.Length);
            }

            if (count < 0 && !IsToBeTriedAgain())
            {
                throw new IOException($"{_path} is gone");
            }

            rest = rest[(int)Math.Max(count, 0)..];
        }
    }

    private static bool IsToBeTriedAgain() => Marshal.GetLastPInvokeError() is NativeSerialPort.TryAgain or NativeSerialPort.Interrupted;

    // Returns false when the port was closed by this process meanwhile.
    private bool Wait(short events, CancellationToken cancellationToken)
    {
        while (!_handle.IsClosed)
        {
            cancellationToken.ThrowIfCancellationRequested();
            bool isHeld = false;
            try
            {
                _handle.DangerousAddRef(ref isHeld);
                NativeSerialPort.PollDescriptor descriptor = new() { Descriptor = (int)_handle.DangerousGetHandle(), Events = events };
                int count;

                // SAFETY: one descriptor is passed, and one is told of; it stays open while it is held.
                unsafe
                {
                    count = NativeSerialPort.Poll(ref descriptor, 1, PollMilliseconds);
                }

                if (count > 0 && (descriptor.Happened & (events | NativeSerialPort.Gone)) != 0)
                {
                    return true;
                }
            }
            catch (ObjectDisposedException)
            {
                return false;
            }
            finally
            {
                if (isHeld)
                {
                    _handle.DangerousRelease();
                }
            }
        }

        return false;
    }

    private void Configure(int descriptor, int baudRate)
    {
        byte[] settings = new byte[NativeTerminal.SettingsSize];

        // SAFETY: the C library reads and writes at most sizeof(struct termios) bytes of the buffer, which is longer; the descriptor is open.
        unsafe
        {
            if (NativeTerminal.GetSettings(descriptor, settings) != 0)
            {
                throw new ToolException($"{_path} is no serial port", "ls /dev/tty* /dev/serial/by-id/* lists them", ExitCode.Usage);
            }

            NativeTerminal.MakeRaw(settings);
            Span<byte> control = settings.AsSpan(NativeSerialPort.ControlFlagsOffset, sizeof(uint));
            uint flags = BinaryPrimitives.ReadUInt32LittleEndian(control);
            BinaryPrimitives.WriteUInt32LittleEndian(control, (flags | NativeSerialPort.LocalAndReceive) & ~NativeSerialPort.TwoStopsAndFlowControl);
            if (NativeSerialPort.SetSpeed(settings, (uint)baudRate) != 0 || NativeTerminal.SetSettings(descriptor, NativeSerialPort.Now, settings) != 0)
            {
                throw new ToolException($"{_path} does not have a speed of {baudRate} baud", "--baud 115200", ExitCode.Usage);
            }
        }
    }
}
