// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;

namespace Libtock;

/// <summary>Where the events of a driver come in and go to everyone who listens. The driver is asked for them while someone does.</summary>
/// <typeparam name="T">The event.</typeparam>
internal abstract class EventSource<T> : UpcallHandler
{
    private readonly uint _driver;
    private readonly uint _slot;
    private EventStream<T>? _first;

    protected EventSource(uint driver, uint slot)
    {
        _driver = driver;
        _slot = slot;
    }

    /// <summary>Whether someone listens.</summary>
    internal bool HasListeners => _first is not null;

    /// <summary>Who listens.</summary>
    protected EventStream<T>? First => _first;

    /// <inheritdoc/>
    public override void OnUpcall(UpcallArguments arguments)
    {
        T happened = Read(in arguments);
        EventStream<T>? listener = _first;
        while (listener is not null)
        {
            // It may stop to listen when it gets what it waits for.
            EventStream<T>? next = listener.Next;
            if (IsFor(listener, in arguments))
            {
                listener.Take(happened);
            }

            listener = next;
        }
    }

    /// <summary>Someone listens.</summary>
    internal void Add(EventStream<T> listener)
    {
        TockException.ThrowIf(Upcalls.Subscribe(_driver, _slot, this));
        listener.Next = _first;
        _first = listener;
        ErrorCode error = Begin(listener);
        if (error != ErrorCode.None)
        {
            Remove(listener);
            throw new TockException(error);
        }
    }

    /// <summary>Someone listens no more.</summary>
    internal void Remove(EventStream<T> listener)
    {
        if (_first == listener)
        {
            _first = listener.Next;
        }

        for (EventStream<T>? before = _first; before is not null; before = before.Next)
        {
            if (before.Next == listener)
            {
                before.Next = listener.Next;
            }
        }

        listener.Next = null;
        End(listener);
        if (_first is null)
        {
            Upcalls.Unsubscribe(_driver, _slot);
        }
    }

    /// <summary>The event that the driver's words say.</summary>
    protected abstract T Read(in UpcallArguments arguments);

    /// <summary>Whether a listener wants an event.</summary>
    protected abstract bool IsFor(EventStream<T> listener, in UpcallArguments arguments);

    /// <summary>Asks the driver for what a listener, already in the list, wants.</summary>
    protected abstract ErrorCode Begin(EventStream<T> listener);

    /// <summary>Asks the driver no more for what only a listener, not in the list any more, has wanted.</summary>
    protected abstract void End(EventStream<T> listener);
}
