// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Emulation;
using Tock.Machine.Tests.Harness;

namespace Tock.Machine.Tests;

/// <summary>What a person sees who types at the Forth.</summary>
public sealed class ForthTests
{
    private const string Sensor = "sensor";

    // Data register of port F behind the mask of pin 0, the LED's.
    private const uint PinF0 = 0x4002_5004;

    [Fact]
    public async Task Words_of_stack_arithmetic_and_comparison_do_what_they_say()
    {
        await using Emulation.Machine machine = await StartAsync();
        await SayAllAsync(
            machine,
            ("1 2 3 .s", "<3> 1 2 3 ok"),
            ("+ .s * .", "<2> 1 5 5 ok"),
            ("7 3 - . 7 -2 / . 7 -2 mod . -7 2 /mod . .", "4 -3 1 -3 -1 ok"),
            ("-2147483648 -1 / . 2147483647 1+ .", "-2147483648 -2147483648 ok"),
            ("5 negate . -5 abs . 3 9 min . 3 9 max . 8 1- .", "-5 5 3 9 7 ok"),
            ("6 3 and . 6 3 or . 6 3 xor . 0 invert . 1 31 lshift u. -1 28 rshift .", "2 7 5 -1 2147483648 15 ok"),
            ("1 2 < . 2 1 < . 2 2 <= . 1 2 > . 2 2 >= . 3 3 = . 3 3 <> .", "-1 0 -1 0 -1 -1 0 ok"),
            ("0 0= . -1 0< . 1 0> . true . false .", "-1 -1 -1 -1 0 ok"),
            ("1 2 swap .s 2drop 1 2 over .s clear 1 2 3 rot .s clear", "<2> 2 1 <3> 1 2 1 <3> 2 3 1 ok"),
            ("1 2 nip .s clear 1 2 tuck .s clear 1 2 2dup .s clear 0 ?dup 4 ?dup .s clear", "<1> 2 <3> 2 1 2 <4> 1 2 1 2 <3> 0 4 4 ok"),
            ("9 8 7 2 pick . depth . drop drop drop depth .", "9 3 0 ok"),
            ("$ff . -$10 . 255 h. 72 emit 105 emit space 1 .", "255 -16 $ff Hi 1 ok"),
            ("( a comment ) 5 . \\ 6 .", "5 ok"),
            ("1 2 3", "ok"),
            (". . .", "3 2 1 ok"));
    }

    [Fact]
    public async Task Definitions_decide_repeat_remember_and_call_each_other()
    {
        await using Emulation.Machine machine = await StartAsync();
        await SayAllAsync(
            machine,
            (": square dup * ;", "ok"),
            (": FOURTH Square square ; 3 fourth .", "81 ok"),
            (": sign dup 0< if .\" below\" else if .\" above\" else .\" zero\" then then ;", "ok"),
            ("-4 sign cr 4 sign drop", "below"),
            (": count begin dup . 1- dup 0= until drop ; 4 count", "4 3 2 1 ok"),
            (": halve begin dup 1 > while dup . 2 / repeat drop ; 20 halve", "20 10 5 2 ok"),
            (": table 3 0 do 3 0 do i j * . loop loop ; table", "0 0 0 0 1 2 0 2 4 ok"),
            (": evens 10 0 do i . 2 +loop ; evens", "0 2 4 6 8 ok"),
            (": down -1 6 do i . -3 +loop ; down", "6 3 0 ok"),
            (": first 9 0 do i 4 = if leave then i . loop .\" over\" ; first", "0 1 2 3 over"),
            (": early 9 0 do i 2 = if i exit then loop 99 ; early .", "2 ok"),
            (": factorial dup 1 > if dup 1- recurse * then ; 10 factorial .", "3628800 ok"),
            ("variable total 5 total ! 7 total +! total @ . total ?", "12 12 ok"),
            ("variable cells 3 allot 8 cells 2 + ! cells 2 + @ . cells 3 + @ .", "8 0 ok"),
            ("42 constant answer answer .", "42 ok"),
            ("see square see sign", ": square dup * ; : sign dup 0< (branch-if-false) .\" below\" (branch)"));

        // Over several lines: nothing is answered before the end.
        await machine.TypeAsync(": long\r", "long");
        await machine.TypeAsync("  1 2\r", "1 2");
        await machine.TypeAsync("  + ; long .\r", "3 ok");
        int from = machine.Serial.ReceivedText().Length;
        await machine.TypeAsync("words\r", "ticks ok");
        string words = machine.Serial.ReceivedText()[from..];
        Assert.StartsWith("long answer cells total", words[(words.IndexOf('\n', StringComparison.Ordinal) + 1)..], StringComparison.Ordinal);
        Assert.DoesNotContain("(branch)", words, StringComparison.Ordinal);

        // The new definition is found first, what was made with the old one keeps it, and it comes back.
        await SayAllAsync(
            machine,
            (": square .\" new\" drop 0 ; 3 square . 3 fourth .", "new0 81 ok"),
            ("forget square 3 square .", "9 ok"),
            ("forget fourth 3 fourth .", "fourth: unknown word"));
    }

    [Fact]
    public async Task Every_mistake_is_told_empties_the_stack_and_the_next_line_works()
    {
        (string Line, string Told)[] mistakes =
        [
            ("nonsense", "nonsense: unknown word"),
            ("clear 1 2 + + 5 .", "+: stack underflow"),
            ("clear drop", "drop: stack underflow"),
            ("1 0 /", "/: division by zero"),
            (": bad 1 0 mod ; : worse bad ; worse", "mod: division by zero, in bad"),
            ("5 pick", "pick: stack underflow"),
            (": deep recurse ; deep", "call: return stack overflow, in deep"),
            (": pile 100 0 do i loop ; pile", "i: stack overflow, in pile"),
            ("1 -1 !", "!: no such address"),
            ("1000 @", "@: no such address"),
            ("1000 allot", "allot: no cells left"),
            ("if", "if: only in a definition"),
            (": a then ;", "then: THEN without IF"),
            (": a if ;", ";: IF without THEN"),
            (": a if else ;", ";: ELSE without THEN"),
            (": a begin ;", ";: BEGIN without end"),
            (": a do ;", ";: DO without LOOP"),
            (": a loop ;", "loop: LOOP without DO"),
            (": a begin while ;", ";: WHILE without REPEAT"),
            (": a begin if until then ;", "until: UNTIL without BEGIN"),
            (": a : b ;", ":: not in a definition"),
            (": a forget b ;", "forget: not in a definition"),
            (":", ":: a name is missing"),
            ("see nothing", "see: no such definition"),
            (": a i ; a", "i: not in a loop, in a"),
            (": a j drop ; : b 2 0 do a loop ; b", "j: not in a loop, in a"),
            ("2147483648", "2147483648: number too large"),
            ("-2147483649", "-2147483649: number too large"),
            ("$100000000", "$100000000: number too large"),
            ("12x", "12x: unknown word"),
            ("clear -", "-: stack underflow"),
            ("(literal)", "(literal): unknown word"),
            ("a-word-that-is-much-longer-than-any-word-may-be", "a-word-that-is-much-longer-than: word too long"),
            ("7 led-on", "led-on: INVAL"),
            ("-1 button?", "button?: INVAL"),
        ];
        await using Emulation.Machine machine = await StartAsync();
        foreach ((string line, string told) in mistakes)
        {
            await machine.TypeAsync($"1 2 3 {line}\r", told);
            await machine.TypeAsync(".s 6 7 * .\r", "<0> 42 ok");
        }
    }

    [Fact]
    public async Task Full_dictionary_is_told_and_has_room_again_when_something_is_forgotten()
    {
        await using Emulation.Machine machine = await StartAsync();
        await SayAllAsync(machine, (": first 1 ;", "ok"));
        const string Text = "all work and no play makes the dictionary full of text";
        int definitions = 0;
        for (bool isFull = false; !isFull; definitions++)
        {
            int from = machine.Serial.ReceivedText().Length;
            await machine.Serial.SendAsync($": w{definitions} .\" {Text}\" ;\r");
            (int which, _) = await WaitForEitherAsync(machine, from, "\nok\n", ": dictionary full");
            await machine.RunOnAsync(Seconds.Of(0.02));
            isFull = which == 1;
        }

        // A definition of 54 characters takes at least 14 cells; there are 1024.
        Assert.InRange(definitions, 30, 1024 / 14);
        await SayAllAsync(
            machine,
            ($"w{definitions - 2}", Text),
            ("first .", "1 ok"),
            ($"w{definitions - 1}", "unknown word"),
            ("forget w1 : anew 6 7 * ; anew .", "42 ok"),
            ("w0", Text));
    }

    [Theory]
    [InlineData("\x03")]
    [InlineData("\x1b")]
    public async Task Endless_loop_ends_when_it_is_interrupted(string key)
    {
        await using Emulation.Machine machine = await StartAsync();
        await SayAllAsync(machine, (": forever .\" turning\" begin again ; ", "ok"), (": sleep .\" sleeping\" 2000000 ms ;", "ok"));
        foreach ((string word, string sign) in ((string, string)[])[("forever", "turning"), ("sleep", "sleeping")])
        {
            await machine.TypeAsync(word + "\r", sign);
            await machine.RunOnAsync(Seconds.Of(0.5));
            await machine.TypeAsync(key, $": interrupted, in {word}");
            await machine.TypeAsync("\r1 .\r", "1 ok");
        }
    }

    [Fact]
    public async Task Words_reach_the_lights_buttons_and_sensor_of_the_board()
    {
        await using Emulation.Machine machine = await StartAsync();
        Assert.Equal(0u, await machine.ReadWordAsync(PinF0));
        await SayAllAsync(machine, ("0 led-on", "ok"));
        Assert.Equal(1u, await machine.ReadWordAsync(PinF0));
        await SayAllAsync(machine, (": blink 0 led-on 50 ms 0 led-off 50 ms ; blink", "ok"));
        Assert.Equal(0u, await machine.ReadWordAsync(PinF0));

        await SayAllAsync(machine, ("temperature .", "2150 ok"));
        await machine.SetTemperatureAsync(Sensor, -12_500);
        await SayAllAsync(machine, ("temperature .", "-1250 ok"));

        await SayAllAsync(machine, ("2 button? .", "0 ok"));
        await machine.SetButtonAsync(2, true);
        await SayAllAsync(machine, ("2 button? . 1 button? .", "-1 0 ok"));
        await SayAllAsync(machine, (": wait begin 2 button? while 10 ms repeat .\" let go\" ;", "ok"));
        await machine.TypeAsync("wait\r", "wait");
        await machine.RunOnAsync(Seconds.Of(0.3));
        Assert.Empty(Transcript.Of(machine).StartingWith("let go"));
        int from = machine.Serial.ReceivedText().Length;
        await machine.SetButtonAsync(2, false);
        await machine.WaitForTextAsync("let go", from: from);

        // 390625 ticks a second: 100 ms are 39062, and what the words themselves take.
        await SayAllAsync(machine, ("ticks 100 ms ticks swap - 39062 / .", "1 ok"));
    }

    [Fact]
    public async Task Bye_ends_the_process()
    {
        await using Emulation.Machine machine = await StartAsync();
        await machine.TypeAsync("bye\r", "bye");

        // The kernel's own console has the keys then.
        await machine.TypeAsync("\rlist\r", "forth");
        await machine.WaitForTextAsync("Terminated");
    }

    private static async Task SayAllAsync(Emulation.Machine machine, params (string Line, string Answer)[] dialogue)
    {
        foreach ((string line, string answer) in dialogue)
        {
            int from = machine.Serial.ReceivedText().Length;
            int end = await machine.TypeAsync(line + "\r", answer);

            // What was typed is shown; the answer stands below it.
            string said = machine.Serial.ReceivedText()[from..end];
            Assert.Contains('\n', said);
            Assert.EndsWith(answer, said[said.IndexOf('\n', StringComparison.Ordinal)..], StringComparison.Ordinal);
        }
    }

    private static async Task<(int Which, int End)> WaitForEitherAsync(Emulation.Machine machine, int from, params string[] answers)
    {
        int end = await machine.WaitForAnyTextAsync(answers, from: from);
        string said = machine.Serial.ReceivedText()[from..end];
        return (Array.FindIndex(answers, said.Contains), end);
    }

    private static async Task<Emulation.Machine> StartAsync()
    {
        Emulation.Machine machine = await TestBoard.StartAsync(TestBoard.Options([TestApplication.Example("forth")]) with
        {
            OpenTestPort = true,
            BusDevices = [new BusDevice(BusDevice.TemperatureSensorModel, Sensor, 0x48) { Millidegrees = 21_500 }],
        });
        await machine.WaitForTextAsync("forth: ready; WORDS lists the words");
        return machine;
    }
}
