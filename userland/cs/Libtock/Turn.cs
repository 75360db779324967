// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading.Tasks;

namespace Libtock;

/// <summary>One task's turn (<see cref="Turns"/>).</summary>
internal sealed class Turn
{
    /// <summary>Ends when it has come.</summary>
    internal TaskCompletionSource HasCome { get; } = new();

    /// <summary>Whose turn it is after this.</summary>
    internal Turn? Next { get; set; }
}
