// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Text.Json;
using System.Text.Json.Serialization;

namespace Tock.ProbeStandIn;

/// <summary>The board that is stood in for, and what befalls it. Kept in a file of the folder of the stand-in.</summary>
public sealed record StandInSettings
{
    /// <summary>Address of its flash.</summary>
    public uint FlashStart { get; init; }

    /// <summary>Size of its flash in bytes.</summary>
    public int FlashSize { get; init; } = 256 * 1024;

    /// <summary>What of it is erased at once, in bytes.</summary>
    public int PageSize { get; init; } = 1024;

    /// <summary>Serial number of the probe.</summary>
    public string Serial { get; init; } = "STANDIN1";

    /// <summary>Where its unique number is read; 0 for a chip without one.</summary>
    public uint NumberAddress { get; init; }

    /// <summary>The unique number.</summary>
    public byte[] Number { get; init; } = [];

    /// <summary>What is wrong.</summary>
    public Trouble Trouble { get; init; }

    /// <summary>Address of the byte whose lowest bit is stuck, for <see cref="Trouble.WornOut"/>.</summary>
    public uint StuckAddress { get; init; }

    /// <summary>At which step of erasing and programming the probe is unplugged, counted from 0; -1 for never.</summary>
    public int UnplugAt { get; init; } = -1;

    /// <summary>At which step the program that started the stand-in is killed; -1 for never.</summary>
    public int KillAt { get; init; } = -1;

    /// <summary>Name of the file of the settings in the folder.</summary>
    [JsonIgnore]
    public static string FileName => "board.json";

    /// <summary>Reads the settings of a folder.</summary>
    public static StandInSettings Read(string folder) => JsonSerializer.Deserialize<StandInSettings>(File.ReadAllText(Path.Combine(folder, FileName)))!;

    /// <summary>Writes them.</summary>
    public void Write(string folder) => File.WriteAllText(Path.Combine(folder, FileName), JsonSerializer.Serialize(this));
}
