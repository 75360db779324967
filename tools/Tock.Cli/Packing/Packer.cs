// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Cli.Inspecting;
using Tock.Tbf;
using Tock.Tbf.Credentials;
using Tock.Tbf.Relocations;
using Tock.Tbf.Tabs;

namespace Tock.Cli.Packing;

/// <summary>Makes the binaries of a bundle.</summary>
/// <param name="options">What of the applications their files do not say.</param>
internal sealed class Packer(ApplicationOptions options)
{
    /// <summary>Where to place what is bound to its addresses; as it is, for an installer to place, if there is none.</summary>
    internal IReadOnlyList<PackPlace> Places { get; init; } = [];

    /// <summary>Digests to add.</summary>
    internal IReadOnlyList<TbfCredentialFormat> Digests { get; init; } = [];

    /// <summary>Keys to sign with.</summary>
    internal IReadOnlyList<CredentialKey> Keys { get; init; } = [];

    /// <summary>The binaries of an input: one, or one for each place.</summary>
    internal IEnumerable<TabMember> Pack(PackInput input)
    {
        string architecture = input.FindArchitecture();
        uint credentials = (uint)Digests.Concat(Keys.Select(key => key.Format)).Sum(format => TbfCredentials.SizeOf(format));
        TbfFile file = input.Build(options with { FooterReserve = Math.Max(options.FooterReserve, credentials) });
        if (file.Relocations is null || Places.Count == 0)
        {
            return [TabMember.Of(WithCredentials(file), architecture)];
        }

        return Places.Select(place => TabMember.Of(WithCredentials(TbfReader.Read(ApplicationPlacer.Place(file, place.Flash, place.Ram))), architecture));
    }

    private TbfFile WithCredentials(TbfFile file)
    {
        if (Digests.Count == 0 && Keys.Count == 0)
        {
            return file;
        }

        return file.Relocations is null
            ? TbfReader.Read(TbfCredentials.Add(file, Digests, Keys))
            : throw new ToolException(
                $"{file.Name} is bound to addresses that an installer chooses, and a credential covers the image as it is in flash",
                "place it here, --place FLASH:RAM, or leave the credential to the installer",
                ExitCode.Usage);
    }
}
