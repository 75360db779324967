// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Numerics;
using System.Runtime.CompilerServices;
using Tock.Kernel.Grants;
using Tock.Kernel.Upcalls;

namespace Tock.Kernel.Processes;

/// <summary>
/// Notifications that wait until the process yields: in the queue, or latched in their slot. Owns the queue and the latches.
/// </summary>
/// <remarks>
/// Invariants. (1) A slot is latched only while the queue is full; whenever an entry leaves the queue a latched one takes its
/// place. (2) So each slot can always be notified once, whatever other drivers queue, and notifications of one slot arrive in
/// order. When a slot that is already latched is notified again the newer notification replaces the latched one, and
/// <see cref="CoalescedUpcalls"/> counts it.
/// </remarks>
internal sealed partial class Process
{
    /// <summary>
    /// Bit of a queued slot's address, which is a multiple of 4: the slot had no function when the notification came. Only
    /// Yield-WaitFor takes such a notification; it outlives a swap of the subscription (as upstream Tock's do).
    /// </summary>
    private const uint WithoutFunction = 1;

    private UpcallQueue _queue;
    private uint _latchedCount;

    /// <summary>Where the look for a latched slot goes on: the grant (null: the first), and the first slot of it that has its turn (32: none).</summary>
    private Grant? _refillGrant;
    private uint _refillSlot;

    /// <summary>Gets the number of notifications that were replaced by a newer one of the same slot.</summary>
    internal uint CoalescedUpcalls { get; private set; }

    /// <summary>Gets the number of notifications in the queue.</summary>
    internal uint QueuedUpcalls => _queue.Count;

    /// <summary>Gets the number of notifications that wait, queued or latched.</summary>
    internal uint WaitingUpcalls => _queue.Count + _latchedCount;

    /// <summary>Takes the buffer, second and third argument, out of a peer's notifications that wait.</summary>
    /// <param name="grant">The grant they are of.</param>
    /// <param name="peer">The peer, which is their first argument.</param>
    private void ForgetBuffers(Grant grant, uint peer)
    {
        // SAFETY: positions below _queue.Count are entries of the queue; the slots are those of an allocated grant.
        unsafe
        {
            uint first = (uint)FindUpcallSlot(grant, 0);
            uint end = first + (grant.UpcallCount * UpcallSlot.Size);
            for (uint i = 0; i < _queue.Count; i++)
            {
                QueuedUpcall* entry = _queue.At(i);
                if (entry->Slot >= first && entry->Slot < end && entry->Argument0 == peer)
                {
                    entry->Argument1 = 0;
                    entry->Argument2 = 0;
                }
            }

            for (UpcallSlot* slot = (UpcallSlot*)first; (uint)slot < end; slot++)
            {
                if (slot->Argument0 == peer)
                {
                    slot->Argument1 = 0;
                    slot->Argument2 = 0;
                }
            }
        }
    }

    private void ResetWaitingUpcalls()
    {
        _latchedCount = 0;
        CoalescedUpcalls = 0;
    }

    // The marked slot is its address, with the bit WithoutFunction if that applies.
    private void Enqueue(
        Grant grant, uint slot, uint markedSlot, uint argument0, uint argument1, uint argument2)
    {
        // SAFETY: the latch words are the first two words of the grant.
        unsafe
        {
            if (!_queue.IsFull)
            {
                _queue.Add(new QueuedUpcall
                {
                    Slot = markedSlot,
                    Argument0 = argument0,
                    Argument1 = argument1,
                    Argument2 = argument2,
                });
                return;
            }

            uint* latched = (uint*)GrantAddress(grant);
            uint bit = 1u << (int)slot;
            if ((*latched & bit) != 0)
            {
                CoalescedUpcalls++;
            }
            else
            {
                *latched |= bit;
                _latchedCount++;
            }

            latched[1] = (markedSlot & WithoutFunction) != 0 ? latched[1] | bit : latched[1] & ~bit;
            UpcallSlot* subscription = (UpcallSlot*)(markedSlot & ~WithoutFunction);
            subscription->Argument0 = argument0;
            subscription->Argument1 = argument1;
            subscription->Argument2 = argument2;
        }
    }

    /// <summary>Restores invariant 2 after an entry has left the queue.</summary>
    /// <remarks>It goes on behind the slot that it took last, so that a busy driver does not keep the others waiting.</remarks>
    private void RefillQueue()
    {
        if (_latchedCount != 0)
        {
            RefillQueueFromLatches();
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void RefillQueueFromLatches()
    {
        while (_latchedCount != 0 && !_queue.IsFull)
        {
            Grant grant = _refillGrant ?? _table.FirstGrant!;

            // SAFETY: the latch words are the first two words of an allocated grant, and a latched slot lies inside it.
            unsafe
            {
                uint* latched = (uint*)GrantAddress(grant);
                uint candidates = latched == null || _refillSlot == Grant.MaximumUpcalls
                    ? 0
                    : *latched & (uint.MaxValue << (int)_refillSlot);
                if (candidates == 0)
                {
                    _refillGrant = grant.Next;
                    _refillSlot = 0;
                    continue;
                }

                uint slot = (uint)BitOperations.TrailingZeroCount(candidates);
                uint bit = 1u << (int)slot;
                *latched &= ~bit;
                _latchedCount--;
                _refillGrant = grant;
                _refillSlot = slot + 1;
                UpcallSlot* subscription = UpcallSlotAt((uint)latched, slot);
                _queue.Add(new QueuedUpcall
                {
                    Slot = (uint)subscription | ((latched[1] & bit) != 0 ? WithoutFunction : 0),
                    Argument0 = subscription->Argument0,
                    Argument1 = subscription->Argument1,
                    Argument2 = subscription->Argument2,
                });
            }
        }
    }

    private bool WasLatchedWithoutFunction(Grant grant, uint slot)
    {
        // SAFETY: the second word of an allocated grant says so, for slots that are, or have just been, latched.
        unsafe
        {
            return (((uint*)GrantAddress(grant))[1] & (1u << (int)slot)) != 0;
        }
    }

    /// <summary>Clears a slot's latch.</summary>
    /// <returns>True if it was set.</returns>
    private bool TryTakeLatch(Grant grant, uint slot)
    {
        // SAFETY: the latch word is the first word of an allocated grant.
        unsafe
        {
            uint* latched = (uint*)GrantAddress(grant);
            uint bit = 1u << (int)slot;
            if (latched == null || (*latched & bit) == 0)
            {
                return false;
            }

            *latched &= ~bit;
            _latchedCount--;
            return true;
        }
    }

    /// <summary>Forgets what is queued or latched for the function of a slot whose subscription was swapped.</summary>
    private void DropQueued(Grant grant, uint slot, uint subscription)
    {
        if (!WasLatchedWithoutFunction(grant, slot))
        {
            TryTakeLatch(grant, slot);
        }

        // SAFETY: positions below _queue.Count are entries of the queue.
        unsafe
        {
            uint position = 0;
            while (position < _queue.Count)
            {
                if (_queue.At(position)->Slot == subscription)
                {
                    _queue.Remove(position);
                    RefillQueue();
                }
                else
                {
                    position++;
                }
            }
        }
    }
}
