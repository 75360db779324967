// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel.Processes;
using Tock.Kernel.Testing;

namespace Tock.Kernel.Tests.Storm;

/// <summary>
/// The forms in which each class of system call may answer (TRD 104), and the registers that it then leaves as they were passed.
/// </summary>
internal static class AnswerShapes
{
    private const uint LastError = 13;

    /// <summary>Looks at an answer.</summary>
    /// <param name="syscallClass">The class.</param>
    /// <param name="passed">The registers before.</param>
    /// <param name="result">The registers afterwards.</param>
    /// <param name="state">What the caller does now.</param>
    internal static void Check(uint syscallClass, SyscallResult passed, SyscallResult result, ProcessState state)
    {
        switch (syscallClass)
        {
            case 0:
                // The answer of a Yield-WaitFor is the notification's three words; other Yields have none.
                Assert.Equal(passed.Value3, result.Value3);
                Assert.True(passed.Variant == 2 || passed == result, "a Yield changed registers");
                break;
            case 1 or 3 or 4 or 7:
                Assert.True(
                    result.Variant == 130 ? result.Value3 == passed.Value3
                        : result.Variant == 2 && IsError(result.Value1) && result.Value2 == passed.Value2 && result.Value3 == passed.Value3,
                    $"a swap answers {result}");
                break;
            case 2:
                CheckCommand(passed, result);
                break;
            case 5:
                Assert.True(result.Variant is 0 or 128 or 129, $"a memory operation answers {result}");
                CheckCommand(passed, result);
                break;
            case 6 when state == ProcessState.Running:
                Assert.Equal(passed with { Variant = 0, Value1 = 10 }, result);
                break;
            default:
                // The caller has exited or faulted.
                Assert.True(state >= ProcessState.Faulted, $"class {syscallClass} left the caller {state}");
                break;
        }
    }

    private static void CheckCommand(SyscallResult passed, SyscallResult result)
    {
        (int defined, bool failed) = result.Variant switch
        {
            0 => (1, true),
            1 => (2, true),
            2 or 3 => (3, true),
            128 => (0, false),
            129 => (1, false),
            130 or 131 => (2, false),
            132 or 133 => (3, false),
            _ => throw new InvalidOperationException($"no form of an answer: {result}"),
        };
        Assert.True(!failed || IsError(result.Value1), $"no error of Tock's: {result}");
        Assert.True(defined >= 1 || result.Value1 == passed.Value1, $"r1 has changed: {result}");
        Assert.True(defined >= 2 || result.Value2 == passed.Value2, $"r2 has changed: {result}");
        Assert.True(defined >= 3 || result.Value3 == passed.Value3, $"r3 has changed: {result}");
    }

    private static bool IsError(uint error) => error is >= 1 and <= LastError;
}
