// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;

namespace Tock;

/// <summary>
/// The memory that objects are made from while the board boots. Nothing is ever given back; after <see cref="Seal"/> making an object is a failure.
/// </summary>
public static class BootArena
{
    /// <summary>Bytes given out so far.</summary>
    public static uint Used => UsedBytes();

    /// <summary>Bytes that the board reserved (TockArenaSize).</summary>
    public static uint Size => SizeBytes();

    /// <summary>Ends the making of objects; called once, before the first process runs.</summary>
    [RuntimeImport("tock_arena_seal")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    public static extern safe void Seal();

    [RuntimeImport("tock_arena_used")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe uint UsedBytes();

    [RuntimeImport("tock_arena_size")]
    [MethodImpl(MethodImplOptions.InternalCall)]
    private static extern safe uint SizeBytes();
}
