// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Security.Cryptography;
using Tock.Cli.Setup;
using Tock.Tbf;

namespace Tock.Cli.Debugging;

/// <summary>
/// The ELF files of applications that this user has installed, found again by the bytes that stand in a board's flash: whatever has been built since,
/// and whatever became of the folder that the application came from.
/// </summary>
/// <remarks>A cache: what cannot be kept is not, and what has not been used for longest goes first.</remarks>
public sealed class SymbolStore
{
    private const int UsualCapacity = 256;

    private readonly string _folder;
    private readonly int _capacity;

    /// <summary>Uses a folder, which is made when it is needed.</summary>
    /// <param name="folder">The folder.</param>
    /// <param name="capacity">How many files it may hold.</param>
    public SymbolStore(string folder, int capacity = UsualCapacity)
    {
        _folder = folder;
        _capacity = capacity;
    }

    /// <summary>This user's store.</summary>
    public static SymbolStore ForUser() => new(Path.Combine(UserFolders.Cache, "tock", "symbols"));

    /// <summary>Keeps a copy of the file that an application was made from.</summary>
    /// <param name="installed">The application as it stands in the flash.</param>
    /// <param name="elf">The ELF file.</param>
    /// <returns>Whether it is kept.</returns>
    public bool Keep(TbfFile installed, string elf)
    {
        string kept = PathOf(installed);
        string unfinished = $"{kept}.{Environment.ProcessId}";
        try
        {
            Directory.CreateDirectory(_folder);
            File.Copy(elf, unfinished, overwrite: true);
            File.SetLastWriteTimeUtc(unfinished, DateTime.UtcNow);
            File.Move(unfinished, kept, overwrite: true);
            foreach (FileInfo old in new DirectoryInfo(_folder).GetFiles().OrderByDescending(file => file.LastWriteTimeUtc).Skip(_capacity))
            {
                old.Delete();
            }

            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return false;
        }
    }

    /// <summary>Finds the file that an application was made from.</summary>
    /// <param name="installed">The application as it stands in the flash.</param>
    /// <returns>Path of the ELF file; null if it is not known.</returns>
    public string? Find(TbfFile installed)
    {
        string kept = PathOf(installed);
        try
        {
            if (!File.Exists(kept))
            {
                return null;
            }

            File.SetLastWriteTimeUtc(kept, DateTime.UtcNow);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It stays as old as it is.
        }

        return kept;
    }

    private string PathOf(TbfFile installed) => Path.Combine(_folder, Convert.ToHexStringLower(SHA256.HashData(installed.Binary.Span)) + ".elf");
}
