// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.Docs.Tests;

namespace Tock.Templates.Tests;

/// <summary>The way of a newcomer, from the installation of the tool to a breakpoint in an application, typed as the book says.</summary>
[Collection(PrivateHomeCollection.Name)]
public sealed class TourTests(PrivateHome home)
{
    private const string Page = "docs/first-application.md";
    private const string Mark = "console tour";

    [Fact]
    public async Task Commands_OfTheBook_LeadToABreakpoint()
    {
        TypedCommand[] tour = [.. Document.All.Single(document => document.Name == Page).Blocks().Where(block => block.Information == Mark).SelectMany(TypedCommand.Split)];
        Assert.StartsWith("dotnet tool install", tour[0].Command, StringComparison.Ordinal);
        Assert.Contains("break Program.cs", tour[^1].Command, StringComparison.Ordinal);

        // One shell would do as well, but not tell what belongs to which command.
        string folder = Directory.CreateDirectory(Path.Combine(home.Root, "tour")).FullName;
        string place = Path.Combine(home.Root, "place");
        foreach (TypedCommand command in tour)
        {
            Finished finished = await home.RunAsync("bash", ["-c", $"{command.Command} && pwd > '{place}'"], folder, isPrivate: true, searchPath: $"{home.Tools}:{Environment.GetEnvironmentVariable("PATH")}");

            Assert.True(finished.ExitCode == 0, $"{command.Command}\n{finished.All}");
            string? missing = command.FindMissing(finished.Output);
            Assert.True(missing is null, $"{command.Command}\n'{missing}' is not printed, or not behind the lines before it:\n{finished.All}");
            folder = File.ReadAllText(place).TrimEnd();
        }
    }
}
