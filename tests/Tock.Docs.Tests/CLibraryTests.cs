// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.RegularExpressions;
using Tock.Abi;

namespace Tock.Docs.Tests;

/// <summary>The C library reaches every driver, and has for each function that waits one that does not.</summary>
public sealed partial class CLibraryTests
{
    private static readonly string s_library = Path.Combine(Document.Root, "userland", "c");
    private static readonly string s_sources = string.Concat(Directory.GetFiles(s_library, "*.c").Order().Select(File.ReadAllText));
    private static readonly string s_headers = string.Concat(Directory.GetFiles(Path.Combine(s_library, "include", "tock"), "*.h").Order().Select(File.ReadAllText));

    // What waits and has another name for it, with that name: what comes again and again, and what is made of other functions.
    private static readonly Dictionary<string, string> s_others = new()
    {
        ["tock_adc_next"] = "tock_adc_on_samples",
        ["tock_adc_next_buffer"] = "tock_adc_on_samples",
        ["tock_button_wait"] = "tock_button_on_change",
        ["tock_console_puts"] = "tock_console_write_async",
        ["tock_delay_ms"] = "tock_alarm_after_ms",
        ["tock_ethernet_receive"] = "tock_ethernet_on_frames",
        ["tock_gpio_wait"] = "tock_gpio_on_change",
        ["tock_ipc_call"] = "tock_ipc_listen",
        ["tock_line_editor_read"] = "tock_console_read_async",
        ["tock_printf"] = "tock_snprintf",
        ["tock_text_screen_print"] = "tock_text_screen_write_async",
        ["tock_vprintf"] = "tock_snprintf",
    };

    // Comes to where text goes to the console, and never with the console: what it makes goes to memory.
    private const string WritesToMemory = "tock_snprintf";

    private static readonly string[] s_waits = ["tock_yield_wait", "tock_yield_wait_for", "tock_operation_perform"];

    public static TheoryData<string> Drivers =>
        [.. AbiDescription.Parse(File.ReadAllText(Path.Combine(Document.Root, AbiDescription.Path))).Drivers.Select(driver => driver.C)];

    [Theory]
    [MemberData(nameof(Drivers))]
    public void Driver_HasFunctions(string driver) => Assert.Matches($@"\bTOCK_DRIVER_{driver}\b", s_sources);

    [Theory]
    [MemberData(nameof(Waiting))]
    public void FunctionThatWaits_HasOneThatDoesNot(string function)
    {
        string other = s_others.GetValueOrDefault(function, function + "_async");
        Assert.True(IsDeclared(other), $"{function} waits until its driver is done, and no header of userland/c/include/tock declares {other}");
    }

    [Fact]
    public void Exceptions_AreFunctionsThatWait() => Assert.Empty(s_others.Keys.Except(s_waiting));

    private static readonly string[] s_waiting = FindWaiting();

    public static TheoryData<string> Waiting => [.. s_waiting];

    /// <summary>
    /// Declared functions from which one comes to a yield, or to the beginning of an operation; what they begin for others, in upcalls, does not
    /// count. A function is known by its source and name, since several sources have static ones of the same name.
    /// </summary>
    private static string[] FindWaiting()
    {
        Dictionary<(string Source, string Name), string[]> calls = [];
        HashSet<(string Source, string Name)> globals = [];
        foreach (string source in Directory.GetFiles(s_library, "*.c"))
        {
            foreach (Match function in Definition().Matches(File.ReadAllText(source)))
            {
                string name = function.Groups["name"].Value;
                calls[(source, name)] = [.. Call().Matches(function.Groups["body"].Value).Select(call => call.Value)];
                if (!function.Value.StartsWith("static", StringComparison.Ordinal))
                {
                    globals.Add((source, name));
                }
            }
        }

        Assert.True(calls.Count > 200, "the library's functions are found");
        return [.. calls.Keys.Where(function => IsDeclared(function.Name) && !IsWait(function.Name) && function.Name != WritesToMemory && Waits(function, calls, globals, [])).Select(function => function.Name).Order()];
    }

    private static bool Waits(
        (string Source, string Name) function, Dictionary<(string Source, string Name), string[]> calls, HashSet<(string Source, string Name)> globals, HashSet<(string, string)> seen)
    {
        if (s_waits.Contains(function.Name))
        {
            return true;
        }

        if (IsWait(function.Name) || !seen.Add(function))
        {
            return false;
        }

        (string Source, string Name)[] places = calls.ContainsKey(function) ? [function] : [.. globals.Where(other => other.Name == function.Name)];
        return places.Any(place => calls[place].Any(callee => Waits((place.Source, callee), calls, globals, seen)));
    }

    /// <summary>Whether a function is one of those that all others are made of, or one that does not wait.</summary>
    private static bool IsWait(string name) => s_waits.Contains(name) || name.EndsWith("_async", StringComparison.Ordinal);

    private static bool IsDeclared(string name) => Regex.IsMatch(s_headers, $@"\b{name}\(");

    [GeneratedRegex(@"^[a-z_][\w \*]*?\b(?<name>\w+)\([^;{}]*\)\n\{\n(?<body>.*?)^\}", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex Definition();

    [GeneratedRegex(@"\b\w+(?=\()")]
    private static partial Regex Call();
}
