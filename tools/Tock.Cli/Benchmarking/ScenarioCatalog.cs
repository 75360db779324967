// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Cli.Benchmarking;

/// <summary>The scenarios and their operations, in the order of the report.</summary>
public static class ScenarioCatalog
{
    private const int SlicesTimeShift = 10;

    /// <summary>Each system call by one application, and booting with it.</summary>
    public static Scenario SystemCalls { get; } = new(
        "system calls",
        ["bench-syscalls"],
        [
            Call("command_missing", "Command to a missing driver"),
            Call("command_led", "Command 0 of a driver, no grant (LED)"),
            Call("command_grant", "Command that enters its grant (alarm: stop, none set)", "Upstream's is Command 0 of the console, which enters the grant there and not here."),
            Call("alarm_time", "alarm: read the time", "Upstream's enters the grant for it; this kernel does not."),
            Call("yield_no_wait", "Yield-NoWait, nothing queued"),
            Call("memop_flash_start", "memop flash start"),
            Call("sbrk", "sbrk 0"),
            Call("subscribe", "Subscribe"),
            Call("allow_readonly", "Read-Only Allow"),
            Call("allow_readwrite", "Read-Write Allow"),
            Call("command_upcall", "Command that queues an upcall at once", "Console, write of 0 bytes."),
            new("yield_wait", "Yield-Wait with an upcall queued, to its first instruction", OperationKind.SystemCallToUpcall)
            {
                Site = Operation.SitePrefix + "yield_wait",
                Upcall = ConsoleUpcall,
            },
            Call("yield_wait_for", "Yield-WaitFor, upcall queued"),
            new("console_write", "console write of 1 byte, complete with its upcall", OperationKind.UntilUpcall)
            {
                Site = Operation.SitePrefix + "console_write",
                Upcall = ConsoleUpcall,
                Note = "The Command, the Yield-Wait and the interrupt between them.",
            },
            Call("alarm_set", "alarm: set"),
            new("alarm_expiry", "alarm: expiry to upcall, with sleep", OperationKind.SystemCallToUpcall)
            {
                Site = Operation.SitePrefix + "alarm_wait",
                Upcall = AlarmUpcall,
                Note = "From the Yield-Wait that goes to sleep on; a sleeping processor executes nothing.",
            },
            new("reset", "reset to first application instruction, 1 application", OperationKind.Reset)
            {
                Note = "Includes the boot messages, which this kernel sends before it starts a process.",
            },
        ]);

    /// <summary>Two processes that use all the time they get.</summary>
    public static Scenario Preemption { get; } = new(
        "preemption",
        ["bench-spin", "bench-spin"],
        [
            new("preemption", "preemption: last instruction of one process to first of the other", OperationKind.Preemption)
            {
                Note = "The fewest are to the next slot of the process table, the usual back over the empty slots to the first.",
            },
        ])
    {
        TimeShift = SlicesTimeShift,
        EnoughSamples = 12,
    };

    /// <summary>A process that yields while another is ready.</summary>
    public static Scenario Switching { get; } = new(
        "switch",
        ["bench-switch", "bench-spin"],
        [
            new("yield_switch", "Yield-Wait with nothing queued, to another process that is ready", OperationKind.SwitchBySystemCall)
            {
                Site = Operation.SitePrefix + "yield_switch",
            },
        ])
    {
        TimeShift = SlicesTimeShift,
    };

    /// <summary>Two processes that notify each other.</summary>
    public static Scenario Ipc { get; } = new(
        "inter-process communication",
        ["bench-ipc-client", "bench-ipc-service"],
        [
            new("ipc_round_trip", "IPC round trip (notify, switch, notify, switch)", OperationKind.UntilUpcall)
            {
                Site = Operation.SitePrefix + "ipc_round_trip",
                Upcall = "bench_ipc_answer",
                Note = "With 32 bytes of the client's memory lent to the service.",
            },
        ])
    {
        TimeShift = SlicesTimeShift,
    };

    /// <summary>How much of a process's memory each driver takes.</summary>
    public static Scenario Grants { get; } = new("grants", ["bench-grants"], []);

    /// <summary>All scenarios.</summary>
    public static IReadOnlyList<Scenario> All { get; } = [SystemCalls, Preemption, Switching, Ipc, Grants];

    private static string ConsoleUpcall => "bench_console_upcall";

    private static string AlarmUpcall => "bench_alarm_upcall";

    private static Operation Call(string key, string title, string? note = null) =>
        new(key, title, OperationKind.SystemCall) { Site = Operation.SitePrefix + key, Note = note };
}
