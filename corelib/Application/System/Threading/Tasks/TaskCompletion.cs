// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks;

/// <summary>What the two completion sources share.</summary>
internal static class TaskCompletion
{
    internal static void Require(bool hasEndedNow)
    {
        if (!hasEndedNow)
        {
            throw new InvalidOperationException("The task has ended before.");
        }
    }
}
