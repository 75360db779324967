// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Kernel.Debugging;
using Tock.Kernel.Hil.Uart;

namespace Tock.Kernel.Tests.Debugging;

/// <summary>
/// A serial line that takes its bytes from the buffer one by one while it sends, and that finishes a transmission under way
/// before it writes synchronously, as a real one does.
/// </summary>
internal sealed class SharedLine : IUartShare, ISynchronousOutput
{
    private readonly StringBuilder _output = new();
    private IUartTransmitClient? _client;
    private byte[]? _buffer;
    private uint _length;
    private uint _position;

    internal string Output => _output.ToString();

    internal bool IsKept { get; private set; }

    public void SetTransmitClient(IUartTransmitClient client) => _client = client;

    public Result Transmit(byte[] buffer, uint length)
    {
        if (_buffer is not null)
        {
            return ErrorCode.Busy;
        }

        Assert.InRange(length, 1u, (uint)buffer.Length);
        _buffer = buffer;
        _length = length;
        _position = 0;
        return Result.Ok;
    }

    public void KeepLine() => IsKept = true;

    public void ReleaseLine() => IsKept = false;

    public void WriteSynchronously(ReadOnlySpan<byte> text)
    {
        Send(uint.MaxValue);
        _output.Append(Encoding.Latin1.GetString(text));
    }

    /// <summary>Sends some bytes of the transmission under way, without telling anybody.</summary>
    /// <param name="count">How many at most.</param>
    internal void Send(uint count)
    {
        for (; _buffer is not null && _position < _length && count != 0; count--, _position++)
        {
            _output.Append((char)_buffer[_position]);
        }
    }

    /// <summary>Ends the transmission under way and tells the client.</summary>
    /// <returns>False if there was none.</returns>
    internal bool Complete()
    {
        if (_buffer is null)
        {
            return false;
        }

        Send(uint.MaxValue);
        byte[] buffer = _buffer;
        _buffer = null;
        _client!.Transmitted(buffer, _length, Result.Ok);
        return true;
    }

    internal void Drain()
    {
        for (int i = 0; Complete(); i++)
        {
            Assert.True(i < 10_000, "the line never comes to rest");
        }
    }
}
