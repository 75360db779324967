// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using Tock.Image.Elf;
using Tock.Image.Exceptions;

namespace Tock.Image.Commands;

/// <summary>tock-image prepare: the compiler's object, made fit for a device with little RAM and for debuggers.</summary>
internal static class PrepareCommand
{
    internal static Command Create()
    {
        Option<FileInfo> input = new("--object") { Description = "The compiler's object.", Required = true };
        Option<FileInfo> output = new("--output") { Description = "Where the prepared object goes.", Required = true };
        Option<bool> keepCalls = new("--keep-calls") { Description = "Leaves calls as the compiler wrote them, to compare." };
        Option<string> flashOrigin = new("--flash-origin") { Description = "Where flash begins; below 64 KiB, tables and constants have short addresses." };
        Option<bool> application = new("--application") { Description = "The program is an application: it throws exceptions, and the objects with static references are made now." };
        Option<FileInfo[]> natives = new("--native") { Description = "Objects that an application is linked with: what its entry point does not reach is removed.", AllowMultipleArgumentsPerToken = true };
        Option<StackTraceKind> stackTrace = new("--stack-trace") { Description = "What an application's stack traces say: names, addresses or none.", DefaultValueFactory = _ => StackTraceKind.Names };
        Option<FileInfo[]> assemblies = new("--assembly") { Description = "An assembly of the application, for the names.", AllowMultipleArgumentsPerToken = true };
        Command command = new("prepare", "Moves tables that nothing writes into flash, shortens calls and repairs the debugging information.") { input, output, keepCalls, flashOrigin, application, natives, stackTrace, assemblies };
        command.SetAction(result => CommandRunner.Run(() =>
        {
            FileInfo source = result.GetRequiredValue(input);
            ObjectFile value = ObjectFile.Read(File.ReadAllBytes(source.FullName), source.Name);
            uint? origin = result.GetValue(flashOrigin) is { } text ? CommandRunner.Number(text) : null;
            NameDictionary names = NameDictionary.Read((result.GetValue(assemblies) ?? []).Select(file => file.FullName));
            StackTraces? traces = result.GetValue(application) ? new StackTraces(result.GetValue(stackTrace), names) : null;
            ObjectFile[] linked = [.. (result.GetValue(natives) ?? []).Select(file => ObjectFile.Read(File.ReadAllBytes(file.FullName), file.Name))];
            ObjectPreparation.Apply(value, relaxCalls: !result.GetValue(keepCalls), origin, traces, linked);
            CommandRunner.WriteWhole(result.GetRequiredValue(output).FullName, value.ToBytes());
            return 0;
        }));
        return command;
    }
}
