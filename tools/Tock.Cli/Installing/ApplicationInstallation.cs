// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Cli.Building;
using Tock.Cli.Console;
using Tock.Cli.Debugging;
using Tock.Installer;
using Tock.Installer.Applications;
using Tock.Tbf;
using Tock.Tbf.Flash;

namespace Tock.Cli.Installing;

/// <summary>Changes which applications are in the flash of a board. Each is said to be done when the flash has been read again.</summary>
internal sealed class ApplicationInstallation(ToolConsole console, FlashTarget target)
{
    /// <summary>Installs applications, each in the place of one that has its name.</summary>
    /// <param name="files">The applications.</param>
    /// <param name="mustBeThere">Whether each is to be there in another version.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">One does not fit; those before it are installed.</exception>
    internal async Task InstallAsync(IReadOnlyList<BinaryFile> files, bool mustBeThere, CancellationToken cancellationToken)
    {
        await using FlashSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        foreach (BinaryFile binary in files)
        {
            TbfFile file = binary.Contents;
            ApplicationPlan plan = await session.PlanAsync(cancellationToken).ConfigureAwait(false);
            InstalledApplication? old = plan.List.Applications.FirstOrDefault(entry => entry.Name == file.Name && entry.File is not null);
            if (old is null && mustBeThere)
            {
                throw NotThere(plan.List, file.Name);
            }

            if (old is not null && ApplicationPlan.IsSame(old, file))
            {
                Keep(old, binary);
                console.Results.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{file.Name} version {file.Program.Version} is there already, at 0x{old.Address:x8}."));
                continue;
            }

            FlashPlacement placement = old is null ? plan.Install(file) : plan.Replace(old, file);
            await target.EndAsync(old is null ? [] : [old], cancellationToken).ConfigureAwait(false);
            await session.ApplyAsync(plan.Finish($"{(old is null ? "install" : "update")} {file.Name}"), cancellationToken).ConfigureAwait(false);
            ApplicationList list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
            InstalledApplication? found = list.Applications.FirstOrDefault(entry => entry.Address == placement.Address);
            if (found?.File is not { } installed || !installed.Bytes.Span.SequenceEqual(placement.Bytes.Span))
            {
                throw new InstallerException($"{file.Name} was written, but is not in the list of applications", "./tock list shows what is; the flash may be worn out");
            }

            Keep(found, binary);
            string state = await target.BeginAsync([found], cancellationToken).ConfigureAwait(false);
            string version = old is null ? "" : string.Create(CultureInfo.InvariantCulture, $", in place of version {old.File!.Program.Version}");
            console.Results.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{(old is null ? "Installed" : "Updated")} {file.Name} version {installed.Program.Version}{version}: {found.Size} bytes at 0x{found.Address:x8}, read back{state}."));
        }
    }

    /// <summary>Takes applications out.</summary>
    /// <param name="names">Their names, or addresses.</param>
    /// <param name="isForced">Whether sticky ones go too.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">One is not there; nothing has been changed then.</exception>
    internal async Task UninstallAsync(IReadOnlyList<string> names, bool isForced, CancellationToken cancellationToken)
    {
        await using FlashSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        ApplicationList list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
        InstalledApplication[] chosen = [.. names.Select(name => Find(list, name)).Distinct()];
        RefuseSticky(chosen, isForced);
        foreach (InstalledApplication application in chosen)
        {
            ApplicationPlan plan = await session.PlanAsync(cancellationToken).ConfigureAwait(false);
            plan.Remove(application);
            await target.EndAsync([application], cancellationToken).ConfigureAwait(false);
            await session.ApplyAsync(plan.Finish($"uninstall {Describe(application)}"), cancellationToken).ConfigureAwait(false);
            list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
            if (list.Applications.Any(entry => entry.Address == application.Address))
            {
                throw new InstallerException($"{Describe(application)} is still in the list of applications", "./tock list shows what is; the flash may be worn out");
            }

            console.Results.WriteLine($"Uninstalled {Describe(application)}; {Count(list)} left.");
        }
    }

    /// <summary>Says whether the kernel starts applications.</summary>
    /// <param name="names">Their names, or addresses.</param>
    /// <param name="isEnabled">Whether it does.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">One is not there; nothing has been changed then.</exception>
    internal async Task SetEnabledAsync(IReadOnlyList<string> names, bool isEnabled, CancellationToken cancellationToken)
    {
        await using FlashSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        ApplicationPlan plan = await session.PlanAsync(cancellationToken).ConfigureAwait(false);
        InstalledApplication[] chosen = [.. names.Select(name => Find(plan.List, name)).Distinct()];
        foreach (InstalledApplication application in chosen)
        {
            plan.SetEnabled(application.File is not null ? application : throw Damaged(application), isEnabled);
        }

        // One that is enabled already is let alone: it goes on where it is.
        InstalledApplication[] changed = [.. chosen.Where(application => application.IsEnabled != isEnabled)];
        string state = await target.EndAsync(isEnabled ? [] : changed, cancellationToken).ConfigureAwait(false);
        string verb = isEnabled ? "enable" : "disable";
        await session.ApplyAsync(plan.Finish($"{verb} {string.Join(", ", chosen.Select(Describe))}"), cancellationToken).ConfigureAwait(false);
        ApplicationList list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
        if (chosen.FirstOrDefault(each => !list.Applications.Any(entry => entry.Address == each.Address && entry.File is not null && entry.IsEnabled == isEnabled)) is { } failed)
        {
            throw new InstallerException($"{failed.Name} is not {verb}d", "./tock list shows what is; the flash may be worn out");
        }

        if (isEnabled)
        {
            state = await target.BeginAsync(changed, cancellationToken).ConfigureAwait(false);
        }

        foreach (InstalledApplication application in chosen)
        {
            console.Results.WriteLine($"{application.Name} is {verb}d{(changed.Contains(application) ? state : string.Empty)}.");
        }
    }

    /// <summary>Takes all applications out.</summary>
    /// <param name="isForced">Whether sticky ones go too.</param>
    /// <param name="cancellationToken">Ends it early.</param>
    /// <exception cref="InstallerException">A sticky one is there.</exception>
    internal async Task EraseAsync(bool isForced, CancellationToken cancellationToken)
    {
        await using FlashSession session = await OpenAsync(cancellationToken).ConfigureAwait(false);
        ApplicationPlan plan = await session.PlanAsync(cancellationToken).ConfigureAwait(false);
        InstalledApplication[] all = [.. plan.List.Applications];
        RefuseSticky(all, isForced);
        plan.RemoveAll();
        await target.EndAsync([.. all.Where(application => application.File is not null)], cancellationToken).ConfigureAwait(false);
        await session.ApplyAsync(plan.Finish("erase all applications"), cancellationToken).ConfigureAwait(false);
        ApplicationList list = await session.ReadListAsync(cancellationToken).ConfigureAwait(false);
        console.Results.WriteLine(list.Entries.Count == 0
            ? $"Erased {Count(all.Length)}."
            : throw new InstallerException($"{Count(list)} are still there", "./tock list shows them; the flash may be worn out"));
    }

    private Task<FlashSession> OpenAsync(CancellationToken cancellationToken) => FlashSession.OpenAsync(target, console, isMade: false, cancellationToken);

    private InstalledApplication Find(ApplicationList list, string name)
    {
        InstalledApplication[] found =
        [
            .. name.StartsWith("0x", StringComparison.OrdinalIgnoreCase) && uint.TryParse(name.AsSpan(2), NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out uint address)
                ? list.Applications.Where(entry => entry.Address == address)
                : list.Applications.Where(entry => entry.Name == name && entry.File is not null),
        ];
        return found.Length switch
        {
            0 => throw NotThere(list, name),
            1 => found[0],
            _ => throw new InstallerException(
                $"{found.Length} applications are called {name}", $"name one by its address: {string.Join(", ", found.Select(entry => $"0x{entry.Address:x8}"))}"),
        };
    }

    private InstallerException NotThere(ApplicationList list, string name)
    {
        string there = list.Applications.Any() ? $"there are {string.Join(", ", list.Applications.Select(Describe))}" : "there is none at all";
        return new InstallerException($"there is no application {name} in {target.Name}; {there}", $"./tock list {target.Options}");
    }

    private static void RefuseSticky(IEnumerable<InstalledApplication> applications, bool isForced)
    {
        if (!isForced && applications.FirstOrDefault(entry => entry.File is { } file && file.Flags.HasFlag(TbfFlags.Sticky)) is { } sticky)
        {
            throw new InstallerException($"{sticky.Name} is sticky, which asks for care; nothing was changed", "add --force if it is to go");
        }
    }

    private static void Keep(InstalledApplication installed, BinaryFile binary)
    {
        if (binary.ElfPath is { } elf)
        {
            SymbolStore.ForUser().Keep(installed.File!, elf);
        }
    }

    private static InstallerException Damaged(InstalledApplication application) =>
        new($"the application at 0x{application.Address:x8} is damaged: {application.Problem}", $"./tock uninstall 0x{application.Address:x8} takes it out");

    private static string Describe(InstalledApplication application) => application.File is null ? $"what is damaged at 0x{application.Address:x8}" : application.Name;

    private static string Count(ApplicationList list) => Count(list.Applications.Count());

    private static string Count(int count) => count == 1 ? "1 application" : string.Create(CultureInfo.InvariantCulture, $"{count} applications");
}
