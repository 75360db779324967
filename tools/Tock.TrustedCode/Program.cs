// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.CommandLine;
using Tock.TrustedCode;

Option<bool> check = new("--check") { Description = "Change nothing; exit code 1 if the table is not as it should be" };
Option<DirectoryInfo> root = new("--root")
{
    Description = "The repository",
    DefaultValueFactory = _ => new DirectoryInfo(Directory.GetCurrentDirectory()),
};
RootCommand command = new($"Count the lines that the compiler does not check, and write the table of them into {TrustedCodeTable.Path}") { check, root };
command.SetAction(result =>
{
    string folder = result.GetRequiredValue(root).FullName;
    string page = Path.Combine(folder, TrustedCodeTable.Path);
    if (!File.Exists(page))
    {
        Console.Error.WriteLine($"error: {page} is not there\n  next: run it in the repository's root, or name that with --root");
        return 2;
    }

    string before = File.ReadAllText(page);
    string after = TrustedCodeTable.Update(folder, before);
    if (before == after)
    {
        return 0;
    }

    if (result.GetValue(check))
    {
        Console.Error.WriteLine($"error: {TrustedCodeTable.Path} does not say what is counted\n  next: dotnet run --project tools/Tock.TrustedCode");
        return 1;
    }

    File.WriteAllText(page, after);
    Console.WriteLine($"written: {TrustedCodeTable.Path}");
    return 0;
});
return command.Parse(args).Invoke();
