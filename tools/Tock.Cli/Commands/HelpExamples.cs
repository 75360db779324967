// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Invocation;
using Tock.Cli.Console;

namespace Tock.Cli.Commands;

/// <summary>Puts examples behind the help of a command.</summary>
internal static class HelpExamples
{
    private static readonly Dictionary<string, string[]> s_examples = new(StringComparer.Ordinal)
    {
        ["run"] =
        [
            "./tock run                                     all example applications, live console",
            "./tock run --app hello --app villain-write     two of them",
            "./tock run --ui                                on a web page: lights, buttons, display, consoles, memory",
            "./tock run --list-apps                         what there is",
            "./tock run --tbf my.tbf --for 5s               a binary, for 5 s of the board's own time",
            "./tock run --kernel examples/morse/board --app examples/morse/app",
            "./tock run --app button --for 1s --press left@500ms",
            "./tock run --app echo --for 2s --input 'hi\\n' --transcript out.txt",
        ],
        ["console"] =
        [
            "./tock console                                the board that runs in an emulator, each line with who wrote it",
            "./tock console mps2-an386 --app blink         one application of one of several boards",
            "./tock console --port /dev/ttyACM0            a board at a serial port, 115200 baud",
            "./tock console --timestamps --log out.log     with the time, and in a file too",
            "./tock console --json --for 10s               for a script",
        ],
        ["build"] =
        [
            "./tock build                 kernel and all example applications",
            "./tock build --app hello     kernel and one application",
            "./tock build --capsules      what each capsule takes of flash and RAM",
            "./tock build --json          paths and sizes for a script",
        ],
        ["pack"] =
        [
            "./tock pack app.elf --name blink                          blink.tbf and blink.tab, for the processor that app.elf is for",
            "./tock pack cortex-m3.elf cortex-m4.elf -n blink          one bundle for two architectures",
            "./tock pack app.elf,cortex-m3 app.elf,cortex-m4 -o a.tab  the same code for both",
            "./tock pack app.elf --app-heap 4096 --permission led:0,1,2,3 --permission alarm:1,2,5 --sha256",
            "./tock pack app.elf --place 0x40000:0x20008000            for an installer that cannot place C# and other bound code",
        ],
        ["inspect"] =
        [
            "./tock inspect blink.tab                         what is in it, with a map of each binary",
            "./tock inspect kernel.elf                        where its code and its data are",
            "./tock inspect dump.bin --board lm3s6965evb      an image of that board's flash, or of its applications alone",
            "./tock inspect blink.tbf --json                  for a script",
        ],
        ["verify"] =
        [
            "./tock verify blink.tab                          exit code 0: in order; 1: not, or it cannot be read",
            "./tock verify blink.tbf --key public.pem         with its signature",
            "./tock verify dump.bin --board lm3s6965evb       each application at its place",
            "./tock verify blink.tab --strict --json          warnings fail too; for a script",
        ],
        ["test"] =
        [
            "./tock test                                 everything",
            "./tock test --project Tock.Tbf.Tests        one test project",
            "./tock test --filter FullyQualifiedName~Grant",
        ],
        ["bench"] =
        [
            "./tock bench                                what each kernel operation costs, beside other kernels",
            "./tock bench --json -                       all figures for a script",
            "./tock bench --markdown docs/benchmarks.md  renew the tables in the document",
        ],
        ["feed"] =
        [
            "./tock feed                 the packages, in artifacts/feed; says what to type next",
            "./tock feed ~/tock-feed     in a folder of one's own",
            "./tock feed --json          paths and versions for a script",
        ],
        ["flash"] =
        [
            "./tock flash --flash-file board.bin                      the default board's kernel, in a file made for it",
            "./tock flash --flash-file board.bin --kernel my.elf      another kernel; applications stay",
            "./tock flash --probe openocd                             the real board that is attached",
        ],
        ["install"] =
        [
            "./tock install hello --running                           on the board that runs in an emulator, without a reset",
            "./tock install hello blink --flash-file board.bin        two applications of the source tree",
            "./tock install my.tbf --flash-file board.bin             a Tock binary",
            "./tock run --flash-file board.bin                        boot what is installed",
            "./tock install my.tbf --probe openocd                    on the real board that is attached",
            "./tock install my.tbf --probe st-flash --board my.json   on an STM32 that a file describes",
        ],
        ["update"] =
        [
            "./tock update my.tbf --flash-file board.bin              in the place of the version that is there",
        ],
        ["uninstall"] =
        [
            "./tock uninstall hello --flash-file board.bin            by name",
            "./tock uninstall 0x00020000 --flash-file board.bin       by address, also what is damaged",
        ],
        ["list"] =
        [
            "./tock list --running                                    of the board that runs in an emulator",
            "./tock list --flash-file board.bin                       name, version, state, address and sizes",
            "./tock list --flash-file board.bin --memory              with flash and RAM drawn to scale",
            "./tock list --flash-file board.bin --json                for a script",
            "./tock list --probe st-flash --board my.json             of a real board",
        ],
        ["enable"] =
        [
            "./tock enable hello --flash-file board.bin               the kernel starts it again",
        ],
        ["disable"] =
        [
            "./tock disable hello --flash-file board.bin              it stays in flash and is not started",
        ],
        ["erase-apps"] =
        [
            "./tock erase-apps --flash-file board.bin                 the kernel stays",
        ],
        ["info"] =
        [
            "./tock info --flash-file board.bin                       kernel, process RAM and free flash",
        ],
        ["debug"] =
        [
            "./tock debug --app hello                                 gdb, with symbols of the kernel and of hello",
            "./tock debug --app hello --ex 'break main' --ex continue",
            "./tock debug --flash-file board.bin --server             waits for a debugger, and says what it has to be told",
            "./tock debug --app hello --vscode .                      files for Visual Studio Code",
        ],
        ["devices"] =
        [
            "./tock devices                                           what there is to work with, and why a port is not",
            "./tock devices --json                                    for a script",
        ],
        ["trace"] =
        [
            "./tock trace                                             what the applications of the running board ask the kernel for",
            "./tock trace --app blink --for 2s                        start a board with blink, and end it after 2 s of its time",
            "./tock trace --app blink --driver led --calls command    only its commands to the lights",
            "./tock trace --app blink --for 2s --summary              how often each call was made, and how often it failed",
            "./tock trace --gdb 127.0.0.1:3333                        the board at a probe, through OpenOCD",
        ],
        ["size"] =
        [
            "./tock size                              the kernel by assembly and type",
            "./tock size --depth 3 --top 5            by method, too; the largest five of each",
            "./tock size blink hello-csharp           two applications",
            "./tock size --against last               what has changed since the build before",
            "./tock size --json > sizes.json          for a script, or for --against sizes.json later",
        ],
        ["doctor"] =
        [
            "./tock doctor                                            what this machine has and lacks",
        ],
        ["completion"] =
        [
            "tock completion bash >> ~/.bashrc                        or: source <(tock completion bash)",
            "tock completion fish > ~/.config/fish/completions/tock.fish",
        ],
        ["decode"] =
        [
            "./tock decode 0x00001a2c          one address of the kernel",
            "./tock decode --file panic.txt    a report, each address with its source line below",
            "./tock run --for 2s | ./tock decode",
        ],
    };

    private static readonly string[] s_exitCodes =
    [
        "0  done",
        "1  failure: a build or test failed, the emulator ended by itself, an image does not fit",
        "2  wrong command line: unknown option, board or application, malformed duration",
        "3  a program that is needed is missing and could not be installed",
        "130, 143  ended by SIGINT (Ctrl-C), by SIGTERM or SIGHUP",
    ];

    /// <summary>Adds the examples of each command, and the exit codes to the help of the tool itself.</summary>
    internal static void AddTo(RootCommand root, ToolConsole console)
    {
        foreach (HelpOption help in root.Options.OfType<HelpOption>())
        {
            help.Action = new HelpWithExamples((HelpAction)help.Action!, console);
        }
    }

    /// <summary>Whether a command line asks for help, which may leave out what a command needs.</summary>
    internal static bool AreAskedFor(ParseResult parsed) => parsed.Action is HelpWithExamples;

    private sealed class HelpWithExamples(HelpAction inner, ToolConsole console) : SynchronousCommandLineAction
    {
        public override int Invoke(ParseResult parseResult)
        {
            int result = inner.Invoke(parseResult);
            TextWriter output = parseResult.InvocationConfiguration.Output;
            if (s_examples.TryGetValue(parseResult.CommandResult.Command.Name, out string[]? examples))
            {
                Write(output, "Examples:", examples);
            }
            else
            {
                Write(output, "Examples:", s_examples.Values.Select(lines => lines[0]));
                Write(output, "Exit codes:", s_exitCodes);
            }

            return result;
        }

        private void Write(TextWriter output, string heading, IEnumerable<string> lines)
        {
            output.WriteLine(heading);
            foreach (string line in lines)
            {
                output.WriteLine("  " + console.Localize(line));
            }

            output.WriteLine();
        }
    }
}
