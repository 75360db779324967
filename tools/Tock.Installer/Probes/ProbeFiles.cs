// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Installer.Probes;

/// <summary>A folder for the files by which bytes go to the programs and come from them; gone when it is disposed of.</summary>
internal sealed class ProbeFiles : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("tock-probe-").FullName;

    /// <summary>What a program is to read into.</summary>
    internal string Read => Path.Combine(_folder, "read.bin");

    /// <summary>What a program is to write from.</summary>
    internal string Write => Path.Combine(_folder, "write.bin");

    /// <summary>Takes what was read.</summary>
    /// <param name="length">How many bytes it must be.</param>
    /// <returns>Null if it is not there or has another length.</returns>
    internal byte[]? Take(int length)
    {
        if (!File.Exists(Read))
        {
            return null;
        }

        byte[] bytes = File.ReadAllBytes(Read);
        File.Delete(Read);
        return bytes.Length == length ? bytes : null;
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
