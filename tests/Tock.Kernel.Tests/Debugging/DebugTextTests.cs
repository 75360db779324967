// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;
using Tock.Kernel.Debugging;

namespace Tock.Kernel.Tests.Debugging;

/// <summary>A text that is made line by line, beside what is written meanwhile.</summary>
public sealed class DebugTextTests
{
    private readonly SharedLine _line = new();
    private readonly DebugWriter _writer;

    public DebugTextTests()
    {
        _writer = new DebugWriter(_line, _line, 256);
        _writer.BeginHeld();
    }

    [Fact]
    public void Begin_LinesOfAnyLength_AreSentWholeAndInOrder()
    {
        string[] lines = [.. Enumerable.Range(0, 200).Select(length => new string((char)('a' + (length % 26)), length))];
        Begin("title", new ListedText(lines));
        _line.Drain();
        Assert.Equal("title\r\n" + string.Concat(lines.Select(line => line + "\r\n")), _line.Output);
    }

    [Fact]
    public void Write_WhileATextIsSent_ComesBehindIt()
    {
        _writer.WriteLine("before"u8);
        Begin("title", new ListedText("one", "two"));
        _writer.WriteLine("meanwhile"u8);
        _line.Complete();
        _writer.WriteLine("later"u8);
        _line.Drain();
        Assert.Equal("title\r\none\r\ntwo\r\nbefore\r\nmeanwhile\r\nlater\r\n", _line.Output);
    }

    [Fact]
    public void MoveNext_Waiting_LetsTheBufferGoFirst()
    {
        _writer.WriteLine("refused"u8);
        ListedText text = new("one", null, "two");
        Begin("title", text);
        _line.Drain();
        Assert.Equal("title\r\none\r\nrefused\r\n", _line.Output);
        Assert.True(_line.IsKept);
        text.HasWaited = true;
        _writer.Resume();
        _line.Drain();
        Assert.Equal("title\r\none\r\nrefused\r\ntwo\r\n", _line.Output);
    }

    [Fact]
    public void Begin_UntilTheTextEnds_KeepsTheLineFromOthers()
    {
        Assert.True(_line.IsKept);
        Begin("title", new ListedText("one"));
        _line.Complete();
        Assert.True(_line.IsKept);
        _line.Drain();
        Assert.False(_line.IsKept);
    }

    [Fact]
    public void Write_LineLongerThanAPiece_KeepsTheLineUntilItsEnd()
    {
        Begin("title", new ListedText());
        _line.Drain();
        _writer.WriteLine(Encoding.ASCII.GetBytes(new string('x', 100)));
        _writer.WriteLine("y"u8);
        Assert.True(_line.IsKept);
        _line.Complete();
        _line.Complete();
        Assert.False(_line.IsKept);
    }

    [Fact]
    public void BeginPanic_TextUnderWay_SendsItsLineAndWhatTheBufferHolds()
    {
        _writer.WriteLine("waits"u8);
        Begin("title", new ListedText("one", "two"));
        _line.Complete();
        _line.Send(2);
        _writer.BeginPanic();
        _writer.WriteLine("panic"u8);
        Assert.Equal("title\r\none\r\nwaits\r\npanic\r\n", _line.Output);
    }

    private void Begin(string title, IDebugText text)
    {
        _writer.BeginTitle();
        _writer.WriteLine(Encoding.ASCII.GetBytes(title));
        _writer.Begin(text);
    }

    /// <summary>The lines of a list; null stands for a wait until <see cref="HasWaited"/>.</summary>
    private sealed class ListedText(params string?[] lines) : IDebugText
    {
        private int _next;

        internal bool HasWaited { get; set; }

        public DebugTextState MoveNext()
        {
            if (_next == lines.Length)
            {
                return DebugTextState.Ended;
            }

            if (lines[_next] is null && !HasWaited)
            {
                return DebugTextState.Waiting;
            }

            _next += lines[_next] is null ? 2 : 1;
            return DebugTextState.Line;
        }

        public void WriteLine(DebugWriter output) => output.WriteLine(Encoding.ASCII.GetBytes(lines[_next - 1]!));
    }
}
