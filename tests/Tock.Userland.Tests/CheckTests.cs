// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Reflection;
using System.Text;
using Tock.Userland.Tests.Host;
using Xunit;

namespace Tock.Userland.Tests;

/// <summary>The same C# gives the same texts in a process on the board, with the core library of applications, as on .NET.</summary>
public sealed class CheckTests : IClassFixture<BoardResults>
{
    private const string Namespace = "Tock.Userland.Tests.Checks";

    private readonly BoardResults _board;

    public CheckTests(BoardResults board)
    {
        _board = board;
    }

    /// <summary>Every check with the application that holds it.</summary>
    public static TheoryData<string, string> Checks
    {
        get
        {
            TheoryData<string, string> data = [];
            foreach (string group in BoardResults.Groups)
            {
                foreach (string path in Directory.EnumerateFiles(Path.Combine(BoardResults.Sources, group), "*Checks.cs").Order(StringComparer.Ordinal))
                {
                    foreach (MethodInfo check in Methods(Path.GetFileNameWithoutExtension(path)))
                    {
                        data.Add(group, $"{check.DeclaringType!.Name}.{check.Name}");
                    }
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Checks))]
    public async Task Check_OnTheBoard_GivesTheSameAsOnDotNet(string group, string name)
    {
        string[] parts = name.Split('.');
        MethodInfo check = Methods(parts[0]).Single(method => method.Name == parts[1]);
        string expected = Escape((string)check.Invoke(null, null)!);

        Assert.Equal(expected, await _board.FindAsync(group, name));
    }

    private static IEnumerable<MethodInfo> Methods(string type) =>
        Assembly.GetExecutingAssembly().GetType($"{Namespace}.{type}", throwOnError: true)!
            .GetMethods(BindingFlags.Static | BindingFlags.NonPublic | BindingFlags.DeclaredOnly)
            .Where(method => method.IsAssembly && method.ReturnType == typeof(string) && method.GetParameters().Length == 0 && !method.Name.Contains('<'));

    // As the application prints it: what is not ASCII by its number.
    private static string Escape(string text)
    {
        StringBuilder result = new();
        foreach (char character in text)
        {
            result.Append(character is < ' ' or > '~' ? $"\\{(int)character:X4}" : character.ToString());
        }

        return result.ToString();
    }
}
