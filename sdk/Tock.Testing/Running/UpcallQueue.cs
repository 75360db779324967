// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Collections.Generic;
using System.Diagnostics.CodeAnalysis;
using System.Linq;

namespace Tock.Testing.Running;

/// <summary>The events on their way to a process, and who takes them. An event that nobody has subscribed to stays for who waits for it by name.</summary>
internal sealed class UpcallQueue
{
    private readonly Dictionary<(uint Driver, uint Slot), Subscription> _subscriptions = [];
    private readonly LinkedList<Upcall> _waiting = [];

    /// <summary>How many events wait.</summary>
    internal int Count => _waiting.Count;

    /// <summary>Whether an event waits that someone has subscribed to.</summary>
    internal bool HasSubscribed => _waiting.Any(upcall => IsSubscribed(upcall.Driver, upcall.Slot));

    /// <summary>Whether someone has subscribed to an event that has not come since.</summary>
    internal bool AwaitsFirst => _subscriptions.Values.Any(subscription => subscription.IsFresh);

    /// <summary>Whether an event waits that is the first one since someone has subscribed to it.</summary>
    internal bool HasFirst =>
        _waiting.Any(upcall => _subscriptions.TryGetValue((upcall.Driver, upcall.Slot), out Subscription? subscription) && subscription.IsFresh);

    internal bool IsSubscribed(uint driver, uint slot) => _subscriptions.ContainsKey((driver, slot));

    internal void Subscribe(uint driver, uint slot, Subscription subscription) => _subscriptions[(driver, slot)] = subscription;

    /// <summary>Takes a subscription back; events that wait for it are gone.</summary>
    internal void Unsubscribe(uint driver, uint slot)
    {
        _subscriptions.Remove((driver, slot));
        while (TryTake(driver, slot, out _))
        {
        }
    }

    internal void Add(Upcall upcall) => _waiting.AddLast(upcall);

    /// <summary>Whether an event of a subscribe number waits.</summary>
    internal bool Has(uint driver, uint slot) => _waiting.Any(upcall => upcall.Driver == driver && upcall.Slot == slot);

    /// <summary>Takes the first event of a subscribe number, if one waits.</summary>
    internal bool TryTake(uint driver, uint slot, out Upcall upcall)
    {
        for (LinkedListNode<Upcall>? node = _waiting.First; node is not null; node = node.Next)
        {
            upcall = node.Value;
            if (upcall.Driver == driver && upcall.Slot == slot)
            {
                _waiting.Remove(node);
                return true;
            }
        }

        upcall = default;
        return false;
    }

    /// <summary>Takes the first event that someone has subscribed to, if one waits.</summary>
    internal bool TryTakeSubscribed(out Upcall upcall, [NotNullWhen(true)] out Subscription? subscription)
    {
        for (LinkedListNode<Upcall>? node = _waiting.First; node is not null; node = node.Next)
        {
            upcall = node.Value;
            if (_subscriptions.TryGetValue((upcall.Driver, upcall.Slot), out subscription))
            {
                _waiting.Remove(node);
                return true;
            }
        }

        (upcall, subscription) = (default, null);
        return false;
    }

    internal void Clear()
    {
        _subscriptions.Clear();
        _waiting.Clear();
    }
}
