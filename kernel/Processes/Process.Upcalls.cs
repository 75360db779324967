// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Kernel.Grants;
using Tock.Kernel.Upcalls;

namespace Tock.Kernel.Processes;

/// <summary>
/// Subscriptions, and how a process is notified and waits for it. Owns the contents of the slots and <see cref="_awaitedSlot"/>.
/// </summary>
/// <remarks>
/// Invariant: notifications wait (.WaitingUpcalls) only while the process runs: one that comes while it waits is delivered at
/// once or, if it waits for another, queued.
/// A notification that comes while its slot has no function is kept while the process runs, also if the process subscribes
/// meanwhile, for a later Yield-WaitFor; it is dropped, and counted nowhere, when the process plainly yields: it asked for
/// no call. So is one of a driver that the process has never used: nobody is there to be notified.
/// </remarks>
internal sealed partial class Process
{
    private uint _awaitedSlot;

    /// <summary>Gets a value indicating whether the process waits for a notification that is not there to come: no driver or slot is that.</summary>
    internal bool AwaitsNothing => State == ProcessState.YieldedFor && _awaitedSlot == 0;

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
        _awaitedSlot = 0;
        ResetWaitingUpcalls();
    }
}
