// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.IO;
using System.Reflection;
using System.Runtime.Loader;

namespace Tock.Testing.Running;

/// <summary>An application and its libraries, loaded anew so that static fields are as at the start; the board is the test's.</summary>
internal sealed class ApplicationLoadContext : AssemblyLoadContext
{
    private readonly string _folder;

    internal ApplicationLoadContext(string path)
        : base(Path.GetFileNameWithoutExtension(path), isCollectible: true)
    {
        _folder = Path.GetDirectoryName(path)!;
    }

    /// <inheritdoc/>
    protected override Assembly? Load(AssemblyName assemblyName)
    {
        string path = Path.Combine(_folder, assemblyName.Name + ".dll");
        return assemblyName.Name == typeof(FakeBoard).Assembly.GetName().Name || !File.Exists(path) ? null : LoadFromAssemblyPath(path);
    }
}
