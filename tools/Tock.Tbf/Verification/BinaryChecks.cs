// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;
using Tock.Tbf.Credentials;
using Tock.Tbf.Drivers;
using Tock.Tbf.Reports;

namespace Tock.Tbf.Verification;

/// <summary>Checks of a TBF beyond what reading it checks.</summary>
/// <param name="file">The TBF; no padding.</param>
/// <param name="keys">Keys that may have made its credentials.</param>
/// <param name="findings">Where findings go.</param>
internal sealed class BinaryChecks(TbfFile file, IReadOnlyList<CredentialKey> keys, Findings findings)
{
    private const int MostStorageIds = 8;
    private const ushort KernelMajor = 2;

    internal void Run()
    {
        findings.Pass("header", $"{file.HeaderSize} bytes, checksum 0x{TbfHeader.Checksum(file.Bytes.Span[..file.HeaderSize]):x8}; {file.Name}, version {file.Program.Version}");
        CheckHeader();
        CheckSize();
        CheckPermissions();
        CheckStorage();
        CheckCredentials();
        RelocationChecks.Run(file, findings);
    }

    private void CheckHeader()
    {
        if (file.Name.Length == 0)
        {
            findings.Warn("name", "it has none, so that no other application and no person can tell it from others", "tock pack --name NAME");
        }

        if (!file.Flags.HasFlag(TbfFlags.Enabled))
        {
            findings.Warn("flags", "it is disabled: a kernel does not start it", "make it without --disabled, or enable it when it is installed");
        }

        if (file.KernelVersion.Major != KernelMajor)
        {
            findings.Fail("kernel version", $"it needs a kernel {file.KernelVersion}, and kernels of this system are {KernelMajor}.x", $"tock pack --kernel-version {KernelMajor}.0");
        }

        TbfElements elements = TbfElements.Read(file.Bytes.Span[TbfFile.BaseHeaderSize..file.HeaderSize]);
        if (elements is { Main: { } main, Program: { } program } && (main with { BinaryEnd = program.BinaryEnd, Version = program.Version }) != program)
        {
            findings.Warn("header", "its elements Main and Program say different things; kernels believe Program, older ones Main", "make it again");
        }
    }

    private void CheckSize()
    {
        if (BitOperations.IsPow2(file.TotalSize) && file.TotalSize >= TbfWriter.MinimumTotalSize)
        {
            findings.Pass("size", $"{file.TotalSize} bytes of flash, {file.Program.MinimumRamSize} of RAM");
        }
        else
        {
            findings.Warn("size", $"its {file.TotalSize} bytes are no power of two of at least {TbfWriter.MinimumTotalSize}, which the memory protection of Cortex-M cores wants", "make it again with tock pack");
        }
    }

    private void CheckPermissions()
    {
        if (file.Permissions is null)
        {
            return;
        }

        int strange = 0;
        foreach (TbfPermission permission in file.Permissions)
        {
            DriverDescription? driver = DriverCatalog.Known.Find(permission.Driver);
            uint[] unknown = driver is null ? [] : [.. PermissionReport.Numbers(permission).Where(number => !driver.Commands.Any(command => command.Number == number))];
            if (driver is null)
            {
                strange++;
                findings.Warn("permissions", $"there is no driver 0x{permission.Driver:x} in this system; its commands will answer NODEVICE", "check the number, or leave it out");
            }
            else if (unknown.Length != 0)
            {
                strange++;
                findings.Warn("permissions", $"the driver {driver.Name} has no command {string.Join(", ", unknown)}", $"see docs/drivers/{driver.Name}.md");
            }
        }

        if (strange == 0)
        {
            findings.Pass("permissions", $"for {string.Join(", ", file.Permissions.Select(permission => DriverCatalog.Known.Find(permission.Driver)!.Name).Distinct())}");
        }
    }

    private void CheckStorage()
    {
        if (file.StoragePermissions is not { } storage)
        {
            return;
        }

        if (storage.ReadIds.Count > MostStorageIds || storage.ModifyIds.Count > MostStorageIds)
        {
            findings.Warn("storage", $"more than {MostStorageIds} identifiers to read or to modify: upstream's kernel refuses them", "name fewer");
        }
        else
        {
            findings.Pass("storage", $"writes as {storage.WriteId}, reads {storage.ReadIds.Count}, modifies {storage.ModifyIds.Count}");
        }
    }

    private void CheckCredentials()
    {
        foreach (TbfFooter footer in file.Footers.Where(footer => footer.Type == TbfElementType.Credentials))
        {
            string name = footer.Format?.ToString() ?? "it";
            switch (TbfCredentials.Check(file, footer, keys))
            {
                case CredentialState.Matches:
                    findings.Pass("credentials", $"{name} matches");
                    break;
                case CredentialState.Differs:
                    findings.Fail("credentials", $"{name} does not match: the image was changed after it was made, or another key made it", "sign it again, or get the application anew");
                    break;
                case CredentialState.Malformed:
                    findings.Fail("credentials", $"the footer at {footer.Offset} is no {name}: {footer.Payload.Length} bytes are not its length", "make the application again");
                    break;
                case CredentialState.NotChecked:
                    findings.Warn("credentials", $"{name} was not checked", footer.Format <= TbfCredentialFormat.EcdsaP256 ? "tock verify --key FILE, with the public key" : null);
                    break;
                default:
                    break;
            }
        }

        // Too few bytes for a footer are left over by writers of all kinds.
        ReadOnlySpan<byte> rest = file.Bytes.Span[(int)file.FootersEnd..];
        if (rest.ContainsAnyExcept((byte)0))
        {
            findings.Warn("footers", $"what stands at {file.FootersEnd} is no footer that is known; kernels stop there", "make the application again, if it is not of a newer tool");
        }
    }
}
