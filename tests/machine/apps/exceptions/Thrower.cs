// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Exceptions;

/// <summary>Methods that throw, which the compiler does not put into others.</summary>
internal static class Thrower
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void Throw(string message)
    {
        throw new Known(message);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static void ThrowSpecial(string message)
    {
        throw new Special(message);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static int Identity(int number)
    {
        return number;
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    internal static Exception? Nothing()
    {
        return null;
    }
}
