// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Testing;
using Tock.Testing.Running;

namespace Tock;

/// <summary>The system calls, answered by the board of the test.</summary>
internal static class SyscallImports
{
    static SyscallImports()
    {
        LibraryState.Register(typeof(SyscallImports).Assembly);
    }

    internal static unsafe void Command(SyscallResult* result, uint driver, uint command, uint argument1, uint argument2)
    {
        Answer answer = FakeProcess.Current.Command(driver, command, argument1, argument2);

        // SAFETY: the caller's result has room for four words.
        unsafe
        {
            uint* words = (uint*)result;
            words[0] = answer.Variant;
            words[1] = answer.Value0;
            words[2] = answer.Value1;
            words[3] = answer.Value2;
        }
    }

    internal static uint Subscribe(uint driver, uint slot, uint userData, bool isWanted)
    {
        return FakeProcess.Current.Subscribe(driver, slot, userData, isWanted, Upcalls.Dispatch);
    }

    internal static unsafe void YieldWaitFor(UpcallArguments* result, uint driver, uint slot)
    {
        Upcall upcall = FakeProcess.Current.WaitFor(driver, slot);

        // SAFETY: the caller's result has room for three words.
        unsafe
        {
            *result = new UpcallArguments(upcall.Value0, upcall.Value1, upcall.Value2);
        }
    }

    internal static void YieldWait()
    {
        FakeProcess.Current.Wait();
    }

    internal static unsafe void YieldNoWait(byte* ran)
    {
        // SAFETY: the caller's result is a byte.
        unsafe
        {
            *ran = FakeProcess.Current.Poll() ? (byte)1 : (byte)0;
        }
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    internal static void Terminate(uint completionCode)
    {
        FakeProcess.Current.Exit(completionCode, isRestart: false);
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    internal static void Restart(uint completionCode)
    {
        FakeProcess.Current.Exit(completionCode, isRestart: true);
    }
}
