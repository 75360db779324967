// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using Tock.Abi;

namespace Tock.Debugging.Tracing;

/// <summary>
/// What the numbers of the system call interface are called, from its description (abi/tock.json): system calls, operations and errors as in C, in small
/// letters and with hyphens; drivers as on their pages.
/// </summary>
public sealed class InterfaceNames
{
    /// <summary>Class of Yield.</summary>
    internal const uint Yield = 0;

    /// <summary>Class of Subscribe.</summary>
    internal const uint Subscribe = 1;

    /// <summary>Class of Command.</summary>
    internal const uint Command = 2;

    /// <summary>Class of memory operations.</summary>
    internal const uint MemoryOperation = 5;

    /// <summary>Class of Exit.</summary>
    internal const uint Exit = 6;

    /// <summary>Form of Yield that does not wait.</summary>
    internal const uint YieldNoWait = 0;

    /// <summary>Form of Yield that waits for one notification.</summary>
    internal const uint YieldWaitFor = 2;

    private const string Resource = "tock.json";

    private static readonly Lazy<InterfaceNames> s_known = new(Load);

    private readonly AbiDescription _description;

    internal InterfaceNames(AbiDescription description)
    {
        _description = description;
    }

    /// <summary>Those of this system.</summary>
    public static InterfaceNames Known => s_known.Value;

    /// <summary>Names of all classes of system calls.</summary>
    public IEnumerable<string> Calls => _description.Classes.Select(NameOf);

    /// <summary>Names of all drivers.</summary>
    public IEnumerable<string> Drivers => _description.Drivers.Select(driver => driver.FileName);

    /// <summary>The number of a driver.</summary>
    /// <param name="driver">Its name, or its number as people write numbers.</param>
    /// <returns>Null if it is neither.</returns>
    public uint? FindDriver(string driver)
    {
        ArgumentNullException.ThrowIfNull(driver);
        if (_description.Drivers.FirstOrDefault(known => known.FileName == driver) is { } named)
        {
            return named.Number;
        }

        bool isHexadecimal = driver.StartsWith("0x", StringComparison.OrdinalIgnoreCase);
        return uint.TryParse(
            isHexadecimal ? driver[2..] : driver, isHexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out uint number) ? number : null;
    }

    /// <summary>A class of system calls; null if there is none of that number.</summary>
    internal string? Call(uint number) => Find(_description.Classes, number);

    /// <summary>A form of Yield.</summary>
    internal string? YieldForm(uint number) => Find(_description.Yields, number);

    /// <summary>A form of Exit.</summary>
    internal string? ExitForm(uint number) => Find(_description.Exits, number);

    /// <summary>A memory operation.</summary>
    internal string? Operation(uint number) => Find(_description.MemoryOperations, number);

    /// <summary>An error, in capital letters.</summary>
    internal string? Error(uint number) => _description.Errors.FirstOrDefault(error => error.Number == number)?.C;

    /// <summary>A driver.</summary>
    internal string? Driver(uint number) => FindDriver(number)?.FileName;

    /// <summary>A command of a driver.</summary>
    internal string? CommandOf(uint driver, uint number) => FindDriver(driver) is { } found ? Find(found.Commands, number) : null;

    /// <summary>An upcall of a driver.</summary>
    internal string? UpcallOf(uint driver, uint number) => FindDriver(driver) is { } found ? Find(found.Upcalls, number) : null;

    /// <summary>A buffer of a driver.</summary>
    /// <param name="driver">The driver.</param>
    /// <param name="number">Number of the buffer.</param>
    /// <param name="call">The class of system calls that shares it: read-only, read-write or readable ones have numbers of their own.</param>
    internal string? BufferOf(uint driver, uint number, uint call)
    {
        // "Read-Only" in the description of a buffer is shared by "ReadOnlyAllow".
        string? sharing = _description.Classes.FirstOrDefault(known => known.Number == call)?.Name;
        AbiEntry? buffer = FindDriver(driver)?.Buffers.FirstOrDefault(
            known => known.Number == number && sharing is not null && Letters(sharing).StartsWith(Letters(known.Kind ?? "?"), StringComparison.OrdinalIgnoreCase));
        return buffer is null ? null : NameOf(buffer);
    }

    /// <summary>The form of a result.</summary>
    /// <returns>Null if the number is that of none.</returns>
    internal ResultForm? Result(uint number) =>
        _description.Variants.FirstOrDefault(variant => variant.Number == number) is { } found ? ResultForm.Parse(found.C) : null;

    private static string? Find(IReadOnlyList<AbiEntry> entries, uint number) =>
        entries.FirstOrDefault(entry => entry.Number == number) is { } found ? NameOf(found) : null;

    private static string NameOf(AbiEntry entry) => entry.C.ToLowerInvariant().Replace('_', '-');

    private static string Letters(string text) => string.Concat(text.Where(char.IsAsciiLetter));

    private static InterfaceNames Load()
    {
        using Stream stream = typeof(InterfaceNames).Assembly.GetManifestResourceStream(Resource)!;
        using StreamReader reader = new(stream);
        return new InterfaceNames(AbiDescription.Parse(reader.ReadToEnd()));
    }

    private AbiDriver? FindDriver(uint number) => _description.Drivers.FirstOrDefault(driver => driver.Number == number);
}
