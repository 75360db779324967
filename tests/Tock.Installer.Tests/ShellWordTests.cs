// SPDX-License-Identifier: Apache-2.0 OR MIT
namespace Tock.Installer.Tests;

/// <summary>Paths in commands that messages name can be typed as they stand there.</summary>
public sealed class ShellWordTests
{
    [Theory]
    [InlineData("board.bin", "board.bin")]
    [InlineData("/tmp/a-b_c/bücher+1.bin", "/tmp/a-b_c/bücher+1.bin")]
    [InlineData("my board.bin", "'my board.bin'")]
    [InlineData("$(date)", "'$(date)'")]
    [InlineData("~x", "'~x'")]
    [InlineData("it's", @"'it'\''s'")]
    [InlineData("", "''")]
    public void A_shell_takes_it_for_the_same(string text, string word) => Assert.Equal(word, ShellWord.Of(text));
}
