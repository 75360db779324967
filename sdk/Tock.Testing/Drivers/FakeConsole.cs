// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Text;
using Libtock.Abi;
using Tock.Testing.Running;

namespace Tock.Testing;

/// <summary>The console (driver 0x1), or a serial line (driver 0x80000001), whose commands are the same.</summary>
public sealed class FakeConsole : FakeDriver
{
    private readonly FakeBoard _board;
    private readonly List<byte> _written = [];
    private readonly Queue<byte> _typed = [];
    private readonly List<(DriverCall Call, int Done)> _readers = [];

    internal FakeConsole(FakeBoard board, uint number)
        : base(number)
    {
        _board = board;
    }

    /// <summary>All that was written, as UTF-8.</summary>
    public string Text => Encoding.UTF8.GetString([.. _written]);

    /// <summary>All that was written, line by line; the last line may go on. Empty if nothing was written.</summary>
    public string[] Lines
    {
        get
        {
            string[] lines = Text.Split('\n');
            return lines[^1].Length == 0 ? lines[..^1] : lines;
        }
    }

    /// <summary>All that was written, byte by byte.</summary>
    public IReadOnlyList<byte> Bytes => _written;

    /// <summary>Forgets what was written.</summary>
    public void Clear() => _written.Clear();

    /// <summary>Types a text, as UTF-8; Enter is "\n". Programs that read go on.</summary>
    /// <param name="text">The text.</param>
    public void Type(string text) => Type(Encoding.UTF8.GetBytes(text));

    /// <summary>Types bytes. Programs that read go on.</summary>
    /// <param name="bytes">The bytes.</param>
    public void Type(ReadOnlySpan<byte> bytes)
    {
        foreach (byte typed in bytes)
        {
            _typed.Enqueue(typed);
        }

        Serve();
        _board.Happened();
    }

    /// <inheritdoc/>
    protected internal override Answer Command(DriverCall call)
    {
        switch (call.Command)
        {
            case ConsoleAbi.CommandPresent:
                return Answer.Success;
            case ConsoleAbi.CommandWrite:
                call.Process.Later(() => Write(call));
                return Answer.Success;
            case ConsoleAbi.CommandRead:
                return Read(call);
            case ConsoleAbi.CommandReadAbort:
                EndRead(_readers.FindIndex(reader => reader.Call.Process == call.Process), ErrorCode.Cancel);
                return Answer.Success;
            default:
                return Answer.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    internal override void Forget(FakeProcess process)
    {
        base.Forget(process);
        _readers.RemoveAll(reader => reader.Call.Process == process);
    }

    private void Write(DriverCall call)
    {
        ReadOnlySpan<byte> bytes = call.ReadOnlyBuffer(ConsoleAbi.BufferWrite).Span;
        bytes = bytes[..(int)Math.Min(call.Argument1, (uint)bytes.Length)];
        if (Failure != ErrorCode.None)
        {
            bytes = default;
        }

        _written.AddRange(bytes);
        call.Schedule(ConsoleAbi.UpcallWrite, (uint)bytes.Length);
    }

    private Answer Read(DriverCall call)
    {
        if (_readers.Exists(reader => reader.Call.Process == call.Process) || call.ReadWriteBuffer(ConsoleAbi.BufferRead).Length == 0)
        {
            return Answer.Failure(ErrorCode.Busy);
        }

        _readers.Add((call, 0));
        if (Failure != ErrorCode.None || call.Argument1 == 0)
        {
            EndRead(_readers.Count - 1, Failure);
        }
        else
        {
            call.Process.Later(Serve);
        }

        return Answer.Success;
    }

    // Whoever has asked first reads first.
    private void Serve()
    {
        while (_readers.Count > 0 && _typed.Count > 0)
        {
            (DriverCall call, int done) = _readers[0];
            Memory<byte> buffer = call.ReadWriteBuffer(ConsoleAbi.BufferRead);
            if (done >= buffer.Length)
            {
                EndRead(0, buffer.Length == 0 ? ErrorCode.NoMemory : ErrorCode.Size);
                continue;
            }

            buffer.Span[done++] = _typed.Dequeue();
            _readers[0] = (call, done);
            if (done == Math.Min(call.Argument1, (uint)buffer.Length))
            {
                EndRead(0, ErrorCode.None);
            }
        }
    }

    private void EndRead(int index, ErrorCode error)
    {
        if (index >= 0)
        {
            (DriverCall call, int done) = _readers[index];
            _readers.RemoveAt(index);
            call.Schedule(ConsoleAbi.UpcallRead, (uint)error, error == ErrorCode.NoMemory ? 0 : (uint)done);
        }
    }
}
