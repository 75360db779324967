// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Emulation.Boards;

/// <summary>
/// The JSON of a <see cref="BoardFile"/>. Addresses and lengths are texts, since JSON has no hexadecimal numbers. All can be set, because what is missing
/// would else be null where a default stands.
/// </summary>
internal sealed class BoardFileContents
{
    public string? Name { get; set; }

    public string? Summary { get; set; }

    public IReadOnlyList<string?>? Flash { get; set; }

    public IReadOnlyList<string?>? Ram { get; set; }

    public IReadOnlyList<string?>? ApplicationFlash { get; set; }

    public uint FlashPageSize { get; set; }

    public IReadOnlyList<string> OpenOcd { get; set; } = [];

    public int OpenOcdBank { get; set; }

    public bool StLink { get; set; }

    public IReadOnlyList<string> UsbIds { get; set; } = [];

    public IReadOnlyList<string?>? ChipNumber { get; set; }
}
