// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Grants;

/// <summary>
/// Access to a driver's state in one process, from <see cref="ProcessContext.Enter{T}"/> to <see cref="Dispose"/>.
/// </summary>
/// <typeparam name="T">The driver's state.</typeparam>
/// <remarks>
/// While a lease is open its grant is marked entered (the low bit of the grant pointer), so that a second one for
/// the same process and grant is refused at run time. The compiler refuses every way for the reference to leave the
/// scope of the <see cref="ProcessContext"/> it came from.
/// </remarks>
[NoDefault]
public readonly ref struct GrantLease<T>
    where T : unmanaged
{
    private readonly ref T _state;
    private readonly ref uint _grantPointer;
    private readonly ErrorCode _error;

    private GrantLease(ref T state, ref uint grantPointer)
    {
        _state = ref state;
        _grantPointer = ref grantPointer;
        _error = 0;
    }

    private GrantLease(ErrorCode error)
    {
        _error = error;
    }

    /// <summary>Gets a value indicating whether the grant was entered and <see cref="State"/> may be used.</summary>
    public bool IsEntered => _error == 0;

    /// <summary>Gets why the grant was not entered.</summary>
    public ErrorCode Error => _error;

    /// <summary>Gets the driver's state. Using it on a lease that was not entered is a kernel bug and panics.</summary>
    public ref T State => ref _state;

    /// <summary>Leaves the grant.</summary>
    public void Dispose()
    {
        if (_error == 0)
        {
            _grantPointer &= ~Process.GrantEnteredBit;
        }
    }

    /// <summary>Enters a grant, allocating it first if need be.</summary>
    /// <param name="process">A live process.</param>
    /// <param name="grant">The grant.</param>
    /// <returns>The lease.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal static GrantLease<T> Open(Process process, Grant<T> grant)
    {
        // SAFETY: an entered grant pointer points to grant.Size bytes that only this grant uses until the process dies,
        // and no process dies while a capsule runs: the references outlive the lease.
        unsafe
        {
            uint* entry = process.TryEnterGrant(grant);
            if (entry == null)
            {
                return new GrantLease<T>(process.HasGrant(grant) ? ErrorCode.Busy : ErrorCode.NoMemory);
            }

            return new GrantLease<T>(
                ref *(T*)((*entry & ~Process.GrantEnteredBit) + grant.StateOffset), ref *entry);
        }
    }
}
