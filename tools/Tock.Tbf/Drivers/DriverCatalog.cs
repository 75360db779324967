// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text.Json;

namespace Tock.Tbf.Drivers;

/// <summary>The drivers of this system, from the description of its system call interface (abi/tock.json).</summary>
public sealed class DriverCatalog
{
    private const string Resource = "tock.json";

    private static readonly Lazy<DriverCatalog> s_known = new(Load);

    private DriverCatalog(IReadOnlyList<DriverDescription> all)
    {
        All = all;
    }

    /// <summary>The catalog.</summary>
    public static DriverCatalog Known => s_known.Value;

    /// <summary>All drivers.</summary>
    public IReadOnlyList<DriverDescription> All { get; }

    /// <summary>The driver with a number; null if there is none.</summary>
    public DriverDescription? Find(uint number) => All.FirstOrDefault(driver => driver.Number == number);

    /// <summary>The driver with a name; null if there is none.</summary>
    public DriverDescription? Find(string name) => All.FirstOrDefault(driver => driver.Name == name);

    private static DriverCatalog Load()
    {
        using Stream stream = typeof(DriverCatalog).Assembly.GetManifestResourceStream(Resource)!;
        using JsonDocument document = JsonDocument.Parse(stream);
        return new DriverCatalog([.. document.RootElement.GetProperty("drivers").EnumerateArray().Select(Read)]);
    }

    private static DriverDescription Read(JsonElement driver) => new(
        driver.GetProperty("number").GetUInt32(),
        Words(driver.GetProperty("name").GetString()!),
        [.. driver.GetProperty("commands").EnumerateArray().Select(command => new DriverCommand(command.GetProperty("number").GetUInt32(), command.GetProperty("name").GetString()!))]);

    // The name of its page: i2c-master for I2cMaster.
    private static string Words(string name) =>
        string.Concat(name.Select((letter, at) => at != 0 && char.IsAsciiLetterUpper(letter) ? $"-{letter}" : $"{letter}")).ToLowerInvariant();
}
