// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Registers;

namespace Tock.Boards.CoreLibChecks;

/// <summary>Uses of device registers whose machine code the toolchain tests look at.</summary>
internal static class RegisterSamples
{
    private const uint SerialPort = 0x4000C000;

    internal static void Run()
    {
        // SAFETY: the page of the first UART of the machine; nothing else here configures it.
        RegisterPage page;
        unsafe
        {
            page = RegisterPage.FromAddress(SerialPort);
        }

        WriteFirst(page, 1);
        WriteFar(page, 2);
        _ = ReadTwice(page);
        Poll(page);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteFirst(RegisterPage page, uint value)
    {
        page.At(0).Write(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void WriteFar(RegisterPage page, uint value)
    {
        page.At(0x508).Write(value);
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static uint ReadTwice(RegisterPage page)
    {
        return page.At(0x18).Read() + page.At(0x18).Read();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static void Poll(RegisterPage page)
    {
        while (!page.At(0x18).HasAny(0x80))
        {
        }
    }
}
