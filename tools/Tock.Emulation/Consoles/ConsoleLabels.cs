// SPDX-License-Identifier: Apache-2.0 OR MIT
using System.Security.Cryptography;
using System.Text;

namespace Tock.Emulation.Consoles;

/// <summary>
/// How a host asks a board to say who writes what on its console: <c>capsules/Virtualizers/LineLabels.cs</c> has the format. Each label repeats the host's token,
/// which applications do not know, so that none can pass its text off as another's.
/// </summary>
public static class ConsoleLabels
{
    /// <summary>Length of a token in characters.</summary>
    public const int TokenLength = 6;

    private const string TokenCharacters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+-";

    /// <summary>What to send to a board so that it says no more who writes.</summary>
    public static ReadOnlyMemory<byte> EndRequest { get; } = new byte[] { 0xFF, 0xFE, 0 };

    /// <summary>A token that nobody can guess.</summary>
    public static string NewToken() => RandomNumberGenerator.GetString(TokenCharacters, TokenLength);

    /// <summary>What to send to a board so that it says who writes. It has no effect on one that does so already.</summary>
    /// <param name="token">The token.</param>
    public static byte[] Request(string token) => [0xFF, 0xFE, .. Bytes(token)];

    internal static byte[] Bytes(string token)
    {
        ArgumentNullException.ThrowIfNull(token);
        return token.Length == TokenLength && token.All(character => character is > ' ' and < '\x7F')
            ? Encoding.ASCII.GetBytes(token)
            : throw new ArgumentException($"a token has {TokenLength} characters, each printable and none blank", nameof(token));
    }
}
