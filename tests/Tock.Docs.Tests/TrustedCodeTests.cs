// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.TrustedCode;

namespace Tock.Docs.Tests;

/// <summary>The table of lines that the compiler does not check.</summary>
public sealed class TrustedCodeTests
{
    [Fact]
    public void Table_IsWhatIsCounted()
    {
        string page = File.ReadAllText(Path.Combine(Document.Root, TrustedCodeTable.Path));
        Assert.True(
            TrustedCodeTable.Update(Document.Root, page) == page,
            $"{TrustedCodeTable.Path} is not what is counted; run: dotnet run --project tools/Tock.TrustedCode");
    }

    [Fact]
    public void Capsules_AndChipDrivers_HaveNone()
    {
        Assert.Equal(default, TrustedCodeTable.Count(Document.Root, "capsules"));
        Assert.Equal(default, TrustedCodeTable.Count(Document.Root, "chips"));
    }

    [Fact]
    public void Lines_AreCountedOnce_WithoutBracesCommentsAndBlanks()
    {
        const string Source = """
            class C
            {
                unsafe void M(int* p)
                {
                    // SAFETY: a reason.
                    unsafe
                    {
                        *p = 1; *p = 2;

                        // a comment
                        unsafe
                        {
                            *p =
                                3;
                        }
                    }

                    M(null);
                }
            }
            """;

        // The inner block counts for itself, and with its four lines for the outer one: "unsafe", two braces, two of code.
        Assert.Equal(new SourceCount(2, 6, 0), SourceCount.OfCSharp(Source));
        Assert.Equal(new SourceCount(0, 0, 2), SourceCount.OfAssembly("@ comment\n\n  push {lr}\n  // more\n  .word 0\n"));
    }
}
