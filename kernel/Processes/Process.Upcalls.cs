// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Kernel.Grants;
using Tock.Kernel.Upcalls;

namespace Tock.Kernel.Processes;

/// <summary>
/// Subscriptions, and the queue of notifications that wait until the process yields. Owns the queue and the slots.
/// </summary>
/// <remarks>
/// Invariants. (1) The queue holds notifications only while the process runs: one that comes while it waits is delivered
/// at once or, if it waits for another, queued. (2) A slot is latched only while the queue is full; whenever an entry
/// leaves the queue a latched one takes its place. (3) So each slot can always be notified once, whatever other drivers
/// queue, and notifications of one slot arrive in order. When a slot that is already latched is notified again the newer
/// notification replaces the latched one, and <see cref="CoalescedUpcalls"/> counts it.
/// A notification that comes while its slot has no function is kept while the process runs, also if the process subscribes
/// meanwhile, for a later Yield-WaitFor; it is dropped, and counted nowhere, when the process plainly yields: it asked for
/// no call. So is one of a driver that the process has never used: nobody is there to be notified.
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
    private uint _awaitedSlot;
    private uint _refillGrant;
    private uint _refillSlot;

    /// <summary>Gets the number of notifications that were replaced by a newer one of the same slot.</summary>
    internal uint CoalescedUpcalls { get; private set; }

    /// <summary>Gets the number of notifications in the queue.</summary>
    internal uint QueuedUpcalls => _queue.Count;

    /// <summary>Gets the number of notifications that wait, queued or latched.</summary>
    internal uint WaitingUpcalls => _queue.Count + _latchedCount;

    /// <summary>Swaps a subscription for another (TRD 104, section 4.2).</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Subscribe number.</param>
    /// <param name="function">In: the new function, 0 for none. Out: the old one.</param>
    /// <param name="userData">In: the new word to pass back. Out: the old one.</param>
    /// <returns>Ok; NotSupported if there is no such slot; NoMemory if the grant cannot be allocated.</returns>
    internal Result SwapSubscription(Grant grant, uint slot, ref uint function, ref uint userData)
    {
        uint address = EnsureGrant(grant);
        if (address == 0)
        {
            return ErrorCode.NoMemory;
        }

        if (slot >= grant.UpcallCount)
        {
            return ErrorCode.NotSupported;
        }

        // SAFETY: the grant was just ensured, and has such a slot.
        unsafe
        {
            UpcallSlot* subscription = UpcallSlotAt(address, slot);

            UpcallSlot old = *subscription;
            subscription->Function = function;
            subscription->UserData = userData;
            function = old.Function;
            userData = old.UserData;
            if (_queue.Count != 0)
            {
                DropQueued(grant, slot, (uint)subscription);
            }

            return Result.Ok;
        }
    }

    /// <summary>Notifies the process; see <see cref="ProcessContext.ScheduleUpcall"/>.</summary>
    /// <param name="grant">The driver's grant.</param>
    /// <param name="slot">Subscribe number.</param>
    /// <param name="argument0">First argument.</param>
    /// <param name="argument1">Second argument.</param>
    /// <param name="argument2">Third argument.</param>
    internal void ScheduleUpcall(Grant grant, uint slot, uint argument0, uint argument1, uint argument2)
    {
        // SAFETY: FindUpcallSlot gives null or a slot inside an allocated grant; while the process waits its stored stack
        // pointer points to the exception frame that the hardware pushed with the process's own rights (Platform).
        unsafe
        {
            UpcallSlot* subscription = FindUpcallSlot(grant, slot);
            if (subscription == null || !IsAlive)
            {
                return;
            }

            if (State == ProcessState.Yielded)
            {
                if (subscription->Function != 0)
                {
                    _boundary.SetUpcall(
                        _boundary.StackFrame(StoredContext), subscription->Function, argument0, argument1, argument2, subscription->UserData);
                    Enter(ProcessState.Running);
                }
            }
            else if (State == ProcessState.YieldedFor && _awaitedSlot == (uint)subscription)
            {
                SetAwaitedResult(_boundary.StackFrame(StoredContext), argument0, argument1, argument2);
                Enter(ProcessState.Running);
            }
            else
            {
                uint mark = subscription->Function == 0 ? WithoutFunction : 0;
                Enqueue(grant, slot, (uint)subscription | mark, argument0, argument1, argument2);
            }
        }
    }

    /// <summary>Yield-Wait and Yield-NoWait: makes the process go on in the oldest upcall, if there is one.</summary>
    /// <param name="frame">The process's registers, as stacked.</param>
    /// <returns>False if none waits.</returns>
    /// <safety>The frame is the exception frame of this process, as the hardware stacked it.</safety>
    internal unsafe bool DeliverQueuedUpcall(uint* frame)
    {
        // SAFETY: queue entries hold addresses of slots in this process's grants, which are not freed while it lives.
        unsafe
        {
            while (_queue.Count != 0)
            {
                QueuedUpcall upcall = _queue.Take();
                RefillQueue();
                if ((upcall.Slot & WithoutFunction) != 0)
                {
                    continue;
                }

                UpcallSlot* subscription = (UpcallSlot*)upcall.Slot;
                if (subscription->Function != 0)
                {
                    _boundary.SetUpcall(
                        frame, subscription->Function, upcall.Argument0, upcall.Argument1, upcall.Argument2, subscription->UserData);
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>Yield-Wait with nothing queued: the process waits for any upcall.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void WaitForAnyUpcall() => Rest(ProcessState.Yielded);

    /// <summary>
    /// Yield-WaitFor: gives the process the oldest notification of one slot, or makes it wait for it. The slot's grant is
    /// allocated if it was not, so that a first contact with a driver can be a wait.
    /// </summary>
    /// <param name="grant">The driver's grant, or null if there is no such driver.</param>
    /// <param name="slot">Subscribe number.</param>
    /// <param name="frame">The process's registers, as stacked.</param>
    /// <returns>True if the notification was there; false if the process waits now.</returns>
    /// <safety>The frame is the exception frame of this process, as the hardware stacked it.</safety>
    internal unsafe bool TakeOrAwaitUpcall(Grant? grant, uint slot, uint* frame)
    {
        // SAFETY: as in DeliverQueuedUpcall.
        unsafe
        {
            UpcallSlot* subscription = grant == null || EnsureGrant(grant) == 0 ? null : FindUpcallSlot(grant, slot);
            if (subscription != null)
            {
                for (uint i = 0; i < _queue.Count; i++)
                {
                    QueuedUpcall upcall = *_queue.At(i);
                    if ((upcall.Slot & ~WithoutFunction) == (uint)subscription)
                    {
                        _queue.Remove(i);
                        RefillQueue();
                        SetAwaitedResult(frame, upcall.Argument0, upcall.Argument1, upcall.Argument2);
                        return true;
                    }
                }

                if (TryTakeLatch(grant!, slot))
                {
                    SetAwaitedResult(frame, subscription->Argument0, subscription->Argument1, subscription->Argument2);
                    return true;
                }
            }

            _awaitedSlot = (uint)subscription;
            Enter(ProcessState.YieldedFor);
            return false;
        }
    }

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

    private static unsafe void SetAwaitedResult(uint* frame, uint argument0, uint argument1, uint argument2)
    {
        // SAFETY: the caller passes the process's stacked registers; r0 to r2 are its first three words.
        unsafe
        {
            frame[0] = argument0;
            frame[1] = argument1;
            frame[2] = argument2;
        }
    }

    private UpcallSlot* FindUpcallSlot(Grant grant, uint slot)
    {
        uint address = GrantAddress(grant);
        return address == 0 || slot >= grant.UpcallCount
            ? null
            : UpcallSlotAt(address, slot);
    }

    private static UpcallSlot* UpcallSlotAt(uint grantAddress, uint slot) =>
        (UpcallSlot*)(grantAddress + Grant.HeaderSize + (slot * UpcallSlot.Size));

    private void ResetUpcalls()
    {
        _latchedCount = 0;
        _awaitedSlot = 0;
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
        while (_latchedCount != 0 && !_queue.IsFull)
        {
            _refillSlot++;
            if (_refillSlot >= Grant.MaximumUpcalls)
            {
                _refillSlot = 0;
                _refillGrant = _refillGrant + 1 < _table.GrantCount ? _refillGrant + 1 : 0;
            }

            Grant grant = _table.GrantAt(_refillGrant);
            if (TryTakeLatch(grant, _refillSlot))
            {
                // SAFETY: a latched slot lies inside an allocated grant.
                unsafe
                {
                    UpcallSlot* subscription = FindUpcallSlot(grant, _refillSlot);
                    uint mark = WasLatchedWithoutFunction(grant, _refillSlot) ? WithoutFunction : 0;
                    Enqueue(
                        grant,
                        _refillSlot,
                        (uint)subscription | mark,
                        subscription->Argument0,
                        subscription->Argument1,
                        subscription->Argument2);
                }
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
