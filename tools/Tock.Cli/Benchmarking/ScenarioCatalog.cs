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
            Call("command_led", "Command 0 of a driver, no grant (LED)", aim: 100),
            Call("command_no_grant", "Command 0 of the same driver as in the next row, without its grant (alarm)"),
            Call("command_grant", "Command that enters its grant (alarm: stop, none set)", "The difference to the row before is what it costs to enter the grant and to leave it. Upstream's is Command 0 of the console, which enters the grant there and not here.", aim: 200),
            Call("alarm_time", "alarm: read the time", "Upstream's enters the grant for it; this kernel does not."),
            Call("yield_no_wait", "Yield-NoWait, nothing queued"),
            Call("memop_flash_start", "memop flash start"),
            Call("sbrk", "sbrk 0"),
            Call("subscribe", "Subscribe", aim: 200),
            Call("allow_readonly", "Read-Only Allow", aim: 200),
            Call("allow_readwrite", "Read-Write Allow", aim: 200),
            Call("command_upcall", "Command that queues an upcall at once", "Console, write of 0 bytes."),
            new("yield_wait", "Yield-Wait with an upcall queued, to its first instruction", OperationKind.ToPlace)
            {
                Aim = 250,
                Site = Operation.SitePrefix + "yield_wait",
                Destination = ConsoleUpcall,
            },
            Call("yield_wait_for", "Yield-WaitFor, upcall queued"),
            new("console_write", "console write of 1 byte, complete with its upcall", OperationKind.UntilPlace)
            {
                Site = Operation.SitePrefix + "console_write",
                Destination = ConsoleUpcall,
                Note = "The Command, the Yield-Wait and the interrupt between them.",
            },
            Call("alarm_set", "alarm: set"),
            new("alarm_expiry", "alarm: expiry to upcall, with sleep", OperationKind.ToPlace)
            {
                Site = Operation.SitePrefix + "alarm_wait",
                Destination = AlarmUpcall,
                Note = "From the Yield-Wait that goes to sleep on; a sleeping processor executes nothing.",
            },
            new("interrupt_upcall", "alarm: interrupt to upcall, from sleep", OperationKind.InterruptToPlace)
            {
                Site = Operation.SitePrefix + "alarm_wait",
                Destination = AlarmUpcall,
                Note = "From the first instruction of the handler of the alarm's interrupt, taken while the process sleeps in Yield-Wait, to the first one of the upcall.",
            },
            new("reset_all", "reset to first application instruction, all that this board has", OperationKind.Reset)
            {
                Aim = 10_000,
                Note = "With one application. Before it the kernel clears its memory and makes every object of every driver; buttons, pins, the I2C bus and its sensor, cryptography, read-only state and the process console are what the board of the next row does not have.",
            },
        ]);

    /// <summary>Booting the board that upstream's figure is of.</summary>
    public static Scenario Reset { get; } = new(
        "reset",
        ["bench-syscalls"],
        [
            new("reset", "reset to first application instruction, the capsules of upstream's board", OperationKind.Reset)
            {
                Aim = 10_000,
                Note = "With one application. The boot report is sent afterwards, while processes run.",
            },
        ])
    {
        EnoughSamples = 1,
        OnComparisonBoard = true,
    };

    /// <summary>Two processes that use all the time they get.</summary>
    public static Scenario Preemption { get; } = new(
        "preemption",
        ["bench-spin", "bench-spin"],
        [
            new("preemption", "preemption: last instruction of one process to first of the other", OperationKind.Preemption) { Aim = 150 },
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
                Aim = 150,
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
            new("ipc_round_trip", "IPC round trip (notify, switch, notify, switch)", OperationKind.UntilPlace)
            {
                Aim = 1_500,
                Site = Operation.SitePrefix + "ipc_round_trip",
                Destination = "bench_ipc_answer",
                Note = "With 32 bytes of the client's memory lent to the service.",
            },
        ])
    {
        TimeShift = SlicesTimeShift,
    };

    /// <summary>Upcalls that leave a full queue, while others wait for a place in it.</summary>
    public static Scenario FullQueue { get; } = new(
        "full queue",
        ["bench-full-queue"],
        [
            new("yield_wait_full", "Yield-Wait with the queue full and two slots latched, to the upcall", OperationKind.ToPlace)
            {
                Site = Operation.SitePrefix + "yield_wait_full",
                Destination = "bench_upcall",
                Note = "Ten upcalls are queued; with one of them delivered, a latched one takes its place. The kernel looks for it from the one on that it took last.",
            },
            new("yield_wait_full_round", "Yield-Wait with the queue full and one slot latched, the longest way", OperationKind.ToPlace)
            {
                Site = Operation.SitePrefix + "yield_wait_full_round",
                Destination = "bench_upcall",
                Note = "The latched slot is the one that was taken last, so that the kernel looks at all grants.",
            },
        ]);

    /// <summary>A process that ends and is started again.</summary>
    public static Scenario Restart { get; } = new(
        "restart",
        ["bench-restart"],
        [
            new("restart", "process restart: Exit to its first instruction again", OperationKind.ToPlace)
            {
                Site = Operation.SitePrefix + "restart",
                Destination = ApplicationStart,
                Note = "The kernel clears its own part of the process's memory, and what the process can reach at its start; the rest is cleared when the process asks for it.",
            },
        ])
    {
        EnoughSamples = 16,
    };

    /// <summary>A process that faults and is started again.</summary>
    public static Scenario Fault { get; } = new(
        "fault",
        ["bench-fault"],
        [
            new("fault_restart", "process fault: the instruction to its first one again, with the report", OperationKind.ToPlace)
            {
                Site = "bench_fault",
                Destination = ApplicationStart,
                Note = "The report is written to the kernel's buffer, and its first line begins to be sent; what is sent while the process executes again is not in the figure.",
            },
        ])
    {
        // The board restarts a process twice and no more.
        EnoughSamples = 2,
    };

    /// <summary>All scenarios.</summary>
    public static IReadOnlyList<Scenario> All { get; } = [SystemCalls, Reset, FullQueue, Preemption, Switching, Ipc, Restart, Fault];

    private static string ApplicationStart => "_start";

    private static string ConsoleUpcall => "bench_console_upcall";

    private static string AlarmUpcall => "bench_alarm_upcall";

    private static Operation Call(string key, string title, string? note = null, long? aim = null) =>
        new(key, title, OperationKind.SystemCall) { Site = Operation.SitePrefix + key, Note = note, Aim = aim };
}
