// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Building;
using Tock.Decoding;
using Tock.Tbf;

namespace Tock.Cli.Decoding;

/// <summary>Turns the addresses in a board's output into source lines, by the images that were built here.</summary>
public sealed class ReportDecoder
{
    private readonly Repository _repository;
    private readonly string _kernelElf;
    private readonly uint _kernelFlashEnd;
    private readonly string _configuration;
    private readonly Dictionary<string, PlacedProcess> _processes = new(StringComparer.Ordinal);

    /// <summary>Creates a decoder.</summary>
    /// <param name="repository">The source tree.</param>
    /// <param name="kernelElf">The kernel's image.</param>
    /// <param name="kernelFlashEnd">The first byte behind the kernel in flash.</param>
    /// <param name="configuration">The configuration that the applications were built in.</param>
    public ReportDecoder(Repository repository, string kernelElf, uint kernelFlashEnd, string configuration)
    {
        _repository = repository;
        _kernelElf = kernelElf;
        _kernelFlashEnd = kernelFlashEnd;
        _configuration = configuration;
    }

    /// <summary>Whether a memory map was seen that another build of the kernel wrote.</summary>
    public bool IsOtherBuild { get; private set; }

    /// <summary>Reads where a report says that applications are, and which kernel wrote it.</summary>
    public void Survey(IEnumerable<string> lines)
    {
        string? faulted = null;
        foreach (string line in lines)
        {
            faulted = ReportLine.FaultedProcess(line) ?? faulted;
            if (ReportLine.Process(line, faulted) is { } process)
            {
                _processes[process.Name] = process;
            }

            if (ReportLine.KernelFlashLast(line) is { } last)
            {
                IsOtherBuild |= last + 1 != _kernelFlashEnd;
            }
        }
    }

    /// <summary>Looks addresses up; what belongs neither to the kernel nor to an application that was built here is left out.</summary>
    public async Task<IReadOnlyList<SourcePlace>> FindAsync(IReadOnlyList<CodeAddress> addresses)
    {
        List<SourcePlace> places = [];
        foreach (CodeAddress address in addresses)
        {
            if (address.Address < _kernelFlashEnd)
            {
                places.AddRange(await FindInImageAsync(_kernelElf, address, offset: 0).ConfigureAwait(false));
            }
            else if (_processes.Values.FirstOrDefault(process => address.Address >= process.FlashStart && address.Address <= process.FlashLast) is { } process)
            {
                places.AddRange(await FindInApplicationAsync(process, address).ConfigureAwait(false));
            }
        }

        return places;
    }

    private async Task<IReadOnlyList<SourcePlace>> FindInApplicationAsync(PlacedProcess process, CodeAddress address)
    {
        // Applications are linked at one address and run at any: the distance is known from the start of the code.
        Application? application = ApplicationCatalog.Load(_repository).FirstOrDefault(known => known.Name == process.Name);
        if (application is null || !File.Exists(application.TbfPath(_repository, _configuration)))
        {
            return [];
        }

        string tbf = application.TbfPath(_repository, _configuration);
        TbfFile contents = BinaryFile.Read(tbf).Contents;
        uint codeStart = process.FlashStart + contents.ProtectedSize;
        return await FindInImageAsync(Path.ChangeExtension(tbf, ".elf"), address, contents.LinkedFlashStart - codeStart).ConfigureAwait(false);
    }

    private async Task<IReadOnlyList<SourcePlace>> FindInImageAsync(string elf, CodeAddress address, uint offset)
    {
        try
        {
            return await new ImageSymbols(elf, _repository.Root).FindAsync([address], offset).ConfigureAwait(false);
        }
        catch (DecodingException e)
        {
            throw new ToolException(e.Message, "./tock build");
        }
    }
}
