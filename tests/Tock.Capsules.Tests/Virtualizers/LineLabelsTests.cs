// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using System.Text;
using Tock.Capsules.Tests.ProcessConsole;
using Tock.Kernel.Testing;
using Xunit;

namespace Tock.Capsules.Tests.Virtualizers;

/// <summary>Who wrote what, on a line that applications, the process console and the kernel share.</summary>
public sealed class LineLabelsTests
{
    private const uint Console = 1;
    private const string Request = "\xFF\xFEs3cr3t";
    private const string Off = "\xFF\xFE\0";

    private readonly ShellBench _bench = new("alpha", "beta");

    [Fact]
    public void Output_UntilAHostAsks_HasNoLabels()
    {
        Write(0, "one\n");
        _bench.WriteBeside("kernel\n");
        _bench.Type("list");
        Write(1, "two\n");
        Assert.DoesNotContain("\x1b]", _bench.Line.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Output_AfterARequest_SaysWhoWrote()
    {
        _bench.Type(Request);
        Write(0, "one\n");
        Write(1, "two\n");
        _bench.WriteBeside("kernel\n");
        Assert.Equal(Label(4, ":alpha") + "one\n" + Label(4, ":beta") + "two\nkernel\n", _bench.Line.Output);
    }

    [Fact]
    public void Output_OfAWriteInPieces_HasALabelBeforeEach()
    {
        _bench.Type(Request);
        Write(0, new string('x', 100));
        Assert.Equal(
            string.Concat(new[] { 24, 24, 24, 24, 4 }.Select(length => Label(length, ":alpha") + new string('x', length))), _bench.Line.Output);
    }

    [Fact]
    public void Prompt_IsTheProcessConsoles()
    {
        _bench.Type(Request);
        _bench.Type("l");
        Write(0, "one\n");
        Assert.Equal(
            Label(7, "$") + "tock$ l" + "\r\x1b[K" + Label(4, ":alpha") + "one\n" + Label(7, "$") + "tock$ l", _bench.Line.Output);
    }

    [Fact]
    public void Request_IsNobodysInput()
    {
        uint buffer = BeginRead(4);
        _bench.Type("a" + Request + "b" + Request + "c" + Off + "d");
        Assert.Equal("abcd", SimulatedProcess.Text(buffer, 4));
        Assert.Empty(_bench.Line.Output);
    }

    [Theory]
    [InlineData("abc\xFE", "abc\xFE")]
    [InlineData("ab\xFF" + "cd", "ab\xFF" + "c")]
    [InlineData("\xFF" + Request + "abcd", "\xFF" + "abc")]
    [InlineData("a\xFF" + "b\xFE" + "c", "a\xFF" + "b\xFE")]
    [InlineData("\xFF\xFF\xFF" + "ab", "\xFF\xFF\xFF" + "a")]
    public void Bytes_ThatAreNoRequest_AreInput(string typed, string arrived)
    {
        uint buffer = BeginRead(4);
        _bench.Type(typed);
        Assert.Equal(arrived, SimulatedProcess.Text(buffer, 4));
    }

    [Theory]
    [InlineData(Off)]
    [InlineData("\xFF\xFEs3\x7F")]
    [InlineData("\xFF\xFEs3 ")]
    public void Labels_EndWhenTheHostSaysSo(string off)
    {
        _bench.Type(Request);
        _bench.Type(off);
        Write(0, "one\n");
        Assert.Equal("one\n", _bench.Line.Output);
    }

    [Fact]
    public void Token_IsTheLastOneGiven()
    {
        _bench.Type(Request + "\xFF\xFE" + "123456");
        Write(0, "one\n");
        Assert.Equal("\x1b]7020;123456;004;:alpha\aone\n", _bench.Line.Output);
    }

    [Fact]
    public void Name_ThatIsTooLong_IsCutOff_AndTheLabelHasAnEnd()
    {
        string name = new('n', 120);
        ShellBench bench = new(name);
        bench.Type(Request);
        Write(bench, 0, "one\n");
        Assert.Equal("\x1b]7020;s3cr3t;004;:" + name[..20] + "\aone\n", bench.Line.Output);
    }

    [Fact]
    public void Text_OfAnApplicationThatEndsMeanwhile_IsStillItsOwn()
    {
        _bench.Type(Request);
        Begin(_bench, 1, "held up\n");
        Begin(_bench, 0, "one\n");
        _bench.Applications[1].Exit();
        _bench.Settle();
        Assert.Equal(Label(8, ":beta") + "held up\n" + Label(4, ":alpha") + "one\n", _bench.Line.Output);
    }

    [Fact]
    public void Writes_WithLabels_AreReportedWithoutThem()
    {
        _bench.Type(Request);
        _bench.Applications[0].Subscribe(Console, 1);
        Write(0, "one\n");
        Assert.Equal(4u, _bench.Applications[0].YieldForUpcall()!.Value.Argument0);
    }

    [Fact]
    public void Answers_OfTheProcessConsole_AreCutOffWhereALabelLeavesNoRoom()
    {
        _bench.Type(Request);
        _bench.Type("list\r");
        Assert.All(_bench.Line.Transmissions, text => Assert.InRange(text.Length, 1, 128));
        Assert.All(_bench.Line.Transmissions, text => Assert.StartsWith("\x1b]7020;", text, StringComparison.Ordinal));
    }

    [Fact]
    public void LastWords_ComeBehindLabelledTextThatWaited()
    {
        _bench.Type(Request);
        Begin(_bench, 0, "one\n");
        _bench.Mux.WriteSynchronously("panic\n"u8);
        Assert.Equal(Label(4, ":alpha") + "one\npanic\n", _bench.Line.Output);
    }

    private static string Label(int length, string writer) => $"\x1b]7020;s3cr3t;{length:000};{writer}\a";

    private void Write(int application, string text) => Write(_bench, application, text);

    private static void Write(ShellBench bench, int application, string text)
    {
        Begin(bench, application, text);
        bench.Settle();
    }

    private static void Begin(ShellBench bench, int application, string text)
    {
        SimulatedProcess process = bench.Applications[application];
        uint buffer = process.Allocate(Encoding.Latin1.GetBytes(text));
        process.AllowReadOnly(Console, 1, buffer, (uint)text.Length);
        Assert.Equal(SyscallResult.Success, process.Command(Console, 1, (uint)text.Length).Variant);
    }

    private uint BeginRead(uint length)
    {
        SimulatedProcess process = _bench.Applications[0];
        uint buffer = process.Allocate(new byte[length]);
        process.AllowReadWrite(Console, 1, buffer, length);
        process.Subscribe(Console, 2);
        Assert.Equal(SyscallResult.Success, process.Command(Console, 2, length).Variant);
        return buffer;
    }
}
