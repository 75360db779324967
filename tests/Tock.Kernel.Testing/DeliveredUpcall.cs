// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Testing;

/// <summary>An upcall as the application's function would receive it.</summary>
/// <param name="Function">The function subscribed.</param>
/// <param name="Argument0">First argument.</param>
/// <param name="Argument1">Second argument.</param>
/// <param name="Argument2">Third argument.</param>
/// <param name="UserData">The word given with the subscription.</param>
public readonly record struct DeliveredUpcall(
    uint Function, uint Argument0, uint Argument1, uint Argument2, uint UserData);
