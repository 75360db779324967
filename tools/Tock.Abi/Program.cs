// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.Abi;

Option<bool> check = new("--check") { Description = "Change nothing; exit code 1 if a file is not as it should be" };
Option<DirectoryInfo> root = new("--root")
{
    Description = "The repository",
    DefaultValueFactory = _ => new DirectoryInfo(Directory.GetCurrentDirectory()),
};
RootCommand command = new("Write the headers, constants and reference pages that follow from abi/tock.json") { check, root };
command.SetAction(result =>
{
    string folder = result.GetRequiredValue(root).FullName;
    string description = Path.Combine(folder, AbiDescription.Path);
    if (!File.Exists(description))
    {
        Console.Error.WriteLine($"error: {description} is not there\n  next: run it in the repository's root, or name that with --root");
        return 2;
    }

    GeneratedFile[] stale = [.. GeneratedFile.From(AbiDescription.Parse(File.ReadAllText(description)), folder).Where(file => !file.IsUpToDate(folder))];
    foreach (GeneratedFile file in stale)
    {
        if (!result.GetValue(check))
        {
            string path = Path.Combine(folder, file.Path);
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.WriteAllText(path, file.Content);
        }

        Console.WriteLine($"{(result.GetValue(check) ? "stale" : "written")}: {file.Path}");
    }

    if (stale.Length != 0 && result.GetValue(check))
    {
        Console.Error.WriteLine("error: the files above do not follow from abi/tock.json\n  next: dotnet run --project tools/Tock.Abi");
        return 1;
    }

    return 0;
});
return command.Parse(args).Invoke();
