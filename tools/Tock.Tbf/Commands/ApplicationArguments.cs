// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.CommandLine;
using System.CommandLine.Parsing;

namespace Tock.Tbf.Commands;

/// <summary>
/// The options that say of an application what its ELF file does not: those of the step of an application's build and of <c>tock pack</c>. They
/// are called as a project's properties are (--app-heap is TockAppHeapSize), and where upstream's tool has such an option, also as it is called there.
/// </summary>
public sealed class ApplicationArguments
{
    private readonly Option<string?> _name = new("--name", "-n", "--package-name") { Description = "The application's name.", HelpName = "NAME" };
    private readonly Option<uint?> _stack = new("--stack") { Description = "Stack in bytes; default: the size of the .stack section.", HelpName = "BYTES" };
    private readonly Option<uint> _appHeap;
    private readonly Option<uint> _kernelHeap;
    private readonly Option<TbfKernelVersion> _kernelVersion = new("--kernel-version")
    {
        Description = "The least kernel version that it needs, as MAJOR.MINOR; default 2.0.",
        HelpName = "MAJOR.MINOR",
        CustomParser = ParseVersion,
    };

    private readonly Option<uint> _version = new("--app-version") { Description = "Version number of the application.", HelpName = "NUMBER" };
    private readonly Option<string[]> _permissions = new("--permission", "--permissions")
    {
        Description = "Permitted commands, as DRIVER:COMMAND[,COMMAND...], by the driver's name or number, repeatable. Default: all.",
        HelpName = "DRIVER:COMMANDS",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<string?> _shortId = new("--short-id") { Description = "Fixed short identifier, not 0.", HelpName = "NUMBER" };
    private readonly Option<uint> _writeId = new("--storage-write-id", "--write_id") { Description = "Identifier of the data that it stores.", HelpName = "NUMBER" };
    private readonly Option<uint[]> _readIds = new("--storage-read-id", "--read_ids")
    {
        Description = "Identifier of data that it may read.",
        HelpName = "NUMBER",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<uint[]> _modifyIds = new("--storage-modify-id", "--access_ids")
    {
        Description = "Identifier of data that it may change.",
        HelpName = "NUMBER",
        AllowMultipleArgumentsPerToken = true,
    };

    private readonly Option<uint> _footerReserve = new("--footer-reserve", "--minimum-footer-size") { Description = "Bytes to keep free for credentials; default 0.", HelpName = "BYTES" };
    private readonly Option<uint?> _protectedSize = new("--protected-size", "--protected-region-size")
    {
        Description = "Size of what stands before the binary, header and all; default: what the header needs.",
        HelpName = "BYTES",
    };

    private readonly Option<bool> _disabled = new("--disabled", "--disable") { Description = "The kernel shall not start it." };
    private readonly Option<bool> _sticky = new("--sticky") { Description = "Installers erase it only when forced to." };

    /// <summary>Makes the options.</summary>
    /// <param name="appHeap">Memory to claim if it is not given, in bytes.</param>
    /// <param name="kernelHeap">Memory for drivers if it is not given, in bytes.</param>
    /// <param name="isNameRequired">Whether a name must be given.</param>
    public ApplicationArguments(uint appHeap, uint kernelHeap, bool isNameRequired)
    {
        _name.Required = isNameRequired;
        _appHeap = Size("--app-heap", "Memory for the application to claim, in bytes", appHeap);
        _kernelHeap = Size("--kernel-heap", "Memory for what drivers keep for the application, in bytes", kernelHeap);
    }

    private IEnumerable<Option> All =>
    [
        _name, _version, _kernelVersion, _stack, _appHeap, _kernelHeap, _permissions, _shortId, _writeId, _readIds, _modifyIds,
        _footerReserve, _protectedSize, _disabled, _sticky,
    ];

    /// <summary>Puts the options into a command.</summary>
    public void AddTo(Command command)
    {
        ArgumentNullException.ThrowIfNull(command);
        foreach (Option option in All)
        {
            command.Options.Add(option);
        }
    }

    /// <summary>The name that was given, or null.</summary>
    public string? Name(ParseResult result) => result.GetValue(_name);

    /// <summary>Whether more was given than a name.</summary>
    public bool AreGiven(ParseResult result) => All.Any(option => option != _name && result.GetResult(option) is { Implicit: false });

    /// <summary>What was given.</summary>
    /// <param name="result">The command line.</param>
    /// <param name="name">The application's name.</param>
    /// <exception cref="TbfException">A permission or an identifier is malformed.</exception>
    public ApplicationOptions Read(ParseResult result, string name)
    {
        ArgumentNullException.ThrowIfNull(result);
        string[]? permissions = result.GetValue(_permissions);
        uint writeId = result.GetValue(_writeId);
        uint[] readIds = result.GetValue(_readIds) ?? [];
        uint[] modifyIds = result.GetValue(_modifyIds) ?? [];
        bool hasStorage = writeId != 0 || readIds.Length != 0 || modifyIds.Length != 0;
        TbfKernelVersion kernelVersion = result.GetValue(_kernelVersion);
        return new ApplicationOptions
        {
            Name = name,
            StackSize = result.GetValue(_stack),
            AppHeapSize = result.GetValue(_appHeap),
            KernelHeapSize = result.GetValue(_kernelHeap),
            KernelVersion = kernelVersion == default ? TbfKernelVersion.Default : kernelVersion,
            Version = result.GetValue(_version),
            Flags = (result.GetValue(_disabled) ? TbfFlags.None : TbfFlags.Enabled) | (result.GetValue(_sticky) ? TbfFlags.Sticky : TbfFlags.None),
            Permissions = permissions is { Length: > 0 } ? PermissionArgument.Parse(permissions) : null,
            StoragePermissions = hasStorage ? new TbfStoragePermissions(writeId, readIds, modifyIds) : null,
            ShortId = result.GetValue(_shortId) is { } id ? PermissionArgument.ParseNumber(id, "--short-id") : null,
            ProtectedSize = result.GetValue(_protectedSize),
            FooterReserve = result.GetValue(_footerReserve),
        };
    }

    private static Option<uint> Size(string name, string description, uint size) => new(name)
    {
        Description = $"{description}.",
        HelpName = "BYTES",
        DefaultValueFactory = _ => size,
    };

    private static TbfKernelVersion ParseVersion(ArgumentResult argument)
    {
        string text = argument.Tokens[0].Value;
        string[] parts = text.Split('.');
        if (parts.Length == 2 && ushort.TryParse(parts[0], out ushort major) && ushort.TryParse(parts[1], out ushort minor))
        {
            return new TbfKernelVersion(major, minor);
        }

        argument.AddError($"--kernel-version '{text}' is not MAJOR.MINOR, such as 2.0");
        return default;
    }
}
