// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Libtock.Tests.Fakes;

namespace Tock;

/// <summary>The system calls, answered by <see cref="FakeKernel"/>.</summary>
internal static class SyscallImports
{
    internal static unsafe void Command(SyscallResult* result, uint driver, uint command, uint argument1, uint argument2)
    {
        Answer answer = FakeKernel.Current.Command(driver, command, argument1, argument2);

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
        return FakeKernel.Current.Subscribe(driver, slot, userData, isWanted);
    }

    internal static unsafe void YieldWaitFor(UpcallArguments* result, uint driver, uint slot)
    {
        UpcallArguments arguments = FakeKernel.Current.WaitFor(driver, slot);

        // SAFETY: the caller's result has room for three words.
        unsafe
        {
            *result = arguments;
        }
    }

    internal static void YieldWait()
    {
        FakeKernel.Current.Wait();
    }

    internal static unsafe void YieldNoWait(byte* ran)
    {
        // SAFETY: the caller's result is a byte.
        unsafe
        {
            *ran = FakeKernel.Current.Poll() ? (byte)1 : (byte)0;
        }
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    internal static void Terminate(uint completionCode)
    {
        throw new System.InvalidOperationException($"The process ended with {completionCode}.");
    }

    [System.Diagnostics.CodeAnalysis.DoesNotReturn]
    internal static void Restart(uint completionCode)
    {
        throw new System.InvalidOperationException($"The process began anew with {completionCode}.");
    }
}
