// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli;
using Tock.Cli.Commands;
using Tock.Cli.Console;
using Tock.Cli.Setup;

Installation installation = Installation.ForProcess();
ToolConsole console = ToolConsole.ForProcess(installation.Localize);
CommandContext context = new(console, new SetupHost(console.Detail), Repository.Find, installation);
return await CommandLine.RunAsync(args, context).ConfigureAwait(false);
