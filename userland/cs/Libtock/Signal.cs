// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Threading;
using System.Threading.Tasks;
using Tock;

namespace Libtock;

/// <summary>An event that says only that something has happened. It is remembered until someone waits.</summary>
internal sealed class Signal : UpcallHandler
{
    private TaskCompletionSource? _waiting;
    private bool _hasHappened;

    /// <inheritdoc/>
    public override void OnUpcall(UpcallArguments arguments)
    {
        TaskCompletionSource? waiting = _waiting;
        _waiting = null;
        if (waiting is null)
        {
            _hasHappened = true;
        }
        else
        {
            waiting.TrySetResult();
        }
    }

    /// <summary>Waits until it happens; for one task at a time.</summary>
    /// <param name="cancellationToken">Ends the waiting.</param>
    internal async Task Wait(CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (_hasHappened)
        {
            _hasHappened = false;
            return;
        }

        if (_waiting is not null)
        {
            throw new TockException(ErrorCode.Busy);
        }

        TaskCompletionSource waiting = new();
        _waiting = waiting;
        using (cancellationToken.Register(() => Cancel(waiting)))
        {
            await waiting.Task;
        }
    }

    private void Cancel(TaskCompletionSource waiting)
    {
        if (_waiting == waiting)
        {
            _waiting = null;
        }

        waiting.TrySetCanceled();
    }
}
