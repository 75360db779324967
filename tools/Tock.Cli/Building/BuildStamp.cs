// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Globalization;
using System.Security.Cryptography;
using System.Text;

namespace Tock.Cli.Building;

/// <summary>
/// Remembers from which inputs a target was last built, so that an unchanged one costs no MSBuild run: a hash over path, size and time of each input file.
/// </summary>
public sealed class BuildStamp
{
    private static readonly HashSet<string> s_generatedFolders = ["bin", "obj", "artifacts"];

    private readonly string _file;
    private readonly string _output;
    private readonly string _fingerprint;

    private BuildStamp(string file, string output, string fingerprint)
    {
        _file = file;
        _output = output;
        _fingerprint = fingerprint;
    }

    /// <summary>Whether the target was built from its inputs as they were when this stamp was taken.</summary>
    public bool IsUpToDate => File.Exists(_output) && File.Exists(_file) && File.ReadAllText(_file) == _fingerprint;

    /// <summary>Takes the state of the inputs; to be done before they are built.</summary>
    public static BuildStamp Take(Repository repository, BuildTarget target, string configuration)
    {
        StringBuilder state = new();
        foreach (string input in target.Inputs)
        {
            string path = Path.Combine(repository.Root, input);
            if (File.Exists(path))
            {
                Append(state, repository, new FileInfo(path));
            }
            else if (Directory.Exists(path))
            {
                AppendFolder(state, repository, new DirectoryInfo(path));
            }
        }

        string name = $"{Path.GetFileNameWithoutExtension(target.Project)}.{configuration.ToLowerInvariant()}.stamp";
        return new BuildStamp(
            Path.Combine(repository.Artifacts, "tock", name),
            target.Output,
            Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(state.ToString()))));
    }

    /// <summary>Remembers that the target has been built from these inputs.</summary>
    public void Save()
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_file)!);
        File.WriteAllText(_file, _fingerprint);
    }

    private static void AppendFolder(StringBuilder state, Repository repository, DirectoryInfo folder)
    {
        foreach (FileInfo file in folder.GetFiles().OrderBy(file => file.Name, StringComparer.Ordinal))
        {
            Append(state, repository, file);
        }

        foreach (DirectoryInfo child in folder.GetDirectories().OrderBy(child => child.Name, StringComparer.Ordinal))
        {
            if (!s_generatedFolders.Contains(child.Name))
            {
                AppendFolder(state, repository, child);
            }
        }
    }

    private static void Append(StringBuilder state, Repository repository, FileInfo file) =>
        state.Append(CultureInfo.InvariantCulture, $"{repository.Relative(file.FullName)}|{file.Length}|{file.LastWriteTimeUtc.Ticks}\n");
}
