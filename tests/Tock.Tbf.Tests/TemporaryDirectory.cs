// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Tbf.Tests;

/// <summary>A directory that disappears with the test.</summary>
internal sealed class TemporaryDirectory : IDisposable
{
    internal string Root { get; } = Directory.CreateTempSubdirectory("tock-tbf-").FullName;

    internal string Write(string name, byte[] bytes)
    {
        string path = Path.Combine(Root, name);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    internal string Write(string name, string text)
    {
        string path = Path.Combine(Root, name);
        File.WriteAllText(path, text);
        return path;
    }

    public void Dispose()
    {
        Directory.Delete(Root, recursive: true);
    }
}
