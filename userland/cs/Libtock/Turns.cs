// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading;
using System.Threading.Tasks;

namespace Libtock;

/// <summary>Lets one task at a time do something that takes several operations of a driver, in the order in which they have asked.</summary>
internal sealed class Turns
{
    private Turn? _first;

    /// <summary>Waits for one's turn.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    internal async Task Take(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        Turn turn = new();
        Turn? before = _first;
        if (before is null)
        {
            _first = turn;
            return;
        }

        while (before.Next is not null)
        {
            before = before.Next;
        }

        before.Next = turn;
        using (cancellationToken.Register(() => Leave(turn)))
        {
            await turn.HasCome.Task;
        }
    }

    /// <summary>Ends one's turn.</summary>
    internal void Give()
    {
        _first = _first!.Next;
        _first?.HasCome.TrySetResult();
    }

    private void Leave(Turn turn)
    {
        for (Turn? before = _first; before is not null; before = before.Next)
        {
            if (before.Next == turn)
            {
                before.Next = turn.Next;
                turn.HasCome.TrySetCanceled();
                return;
            }
        }
    }
}
