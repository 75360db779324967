// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using System.Globalization;
using System.Text.Json;
using Tock.Cli.Installing;
using Tock.Emulation.Boards;
using Tock.Installer.Applications;
using Tock.Installer.Kernels;

namespace Tock.Cli.Commands;

/// <summary><c>tock info</c>: what a board is, what kernel is in its flash, and what is free.</summary>
internal static class InfoCommand
{
    private static readonly JsonSerializerOptions s_indented = new() { WriteIndented = true };

    internal static Command Create(CommandContext context)
    {
        FlashTargetOptions target = new();
        Option<bool> json = CommonOptions.Json();
        Command command = new("info", "Show what is in a board's flash: kernel, applications, free room") { json };
        target.AddTo(command);
        command.SetAction(async (parsed, cancellationToken) =>
        {
            FlashTarget chosen = await target.ResolveAsync(parsed, context, "info").ConfigureAwait(false);
            await using FlashSession session = await FlashSession.OpenAsync(chosen, context.Console, isMade: false, cancellationToken).ConfigureAwait(false);
            byte[] kernel = await session.ReadKernelAsync(cancellationToken).ConfigureAwait(false);
            ApplicationList list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
            Print(context, chosen.Board, kernel, list, parsed.GetValue(json));
            return (int)ExitCode.Success;
        });
        return command;
    }

    private static void Print(CommandContext context, BoardDescription board, byte[] kernel, ApplicationList list, bool json)
    {
        KernelAttributes? attributes = KernelAttributes.Read(kernel);
        bool isErased = !kernel.AsSpan().ContainsAnyExcept((byte)0xFF);
        ulong taken = list.Applications.Aggregate(0UL, (sum, application) => sum + application.Size);
        if (json)
        {
            var info = new
            {
                board = board.Name,
                hasKernel = !isErased,
                kernelFlash = attributes?.Kernel?.Size,
                processRamStart = attributes?.ProcessRam is { } area ? $"0x{area.Start:x8}" : null,
                processRam = attributes?.ProcessRam?.Size,
                applications = list.Applications.Count(),
                applicationFlashStart = $"0x{list.Area.Start:x8}",
                applicationFlash = list.Area.Size,
                applicationFlashTaken = taken,
            };
            context.Console.Results.WriteLine(JsonSerializer.Serialize(info, s_indented));
            return;
        }

        TextWriter results = context.Console.Results;
        results.WriteLine($"board         {board.Name}: {board.Summary}");
        results.WriteLine((isErased, attributes) switch
        {
            (true, _) => "kernel        none; put one there with ./tock flash",
            (_, { Kernel: { } place }) => string.Create(CultureInfo.InvariantCulture, $"kernel        {place.Size} of {kernel.Length} bytes from 0x{place.Start:x8} on"),
            _ => "kernel        one that says nothing of itself",
        });
        if (attributes?.ProcessRam is { } ram)
        {
            results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"process RAM   {ram.Size} bytes from 0x{ram.Start:x8} on"));
        }

        results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"applications  {list.Applications.Count()} in {taken} of {list.Area.Size} bytes from 0x{list.Area.Start:x8} on"));
    }
}
