// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;

namespace System.Threading.Tasks;

/// <summary>What is ready to go on, in the order in which it became so. It runs when the program waits, so the stack does not grow with the number of tasks.</summary>
internal static class TaskQueue
{
    private static Task? s_first;
    private static Task? s_last;

    internal static void Add(Task ready)
    {
        ready.Next = null;
        if (s_last is null)
        {
            s_first = ready;
        }
        else
        {
            s_last.Next = ready;
        }

        s_last = ready;
    }

    /// <summary>Runs what is ready, and sleeps when nothing is, until a task has ended.</summary>
    internal static void RunUntilEnd(Task task)
    {
        while (!task.IsCompleted)
        {
            if (!RunOne())
            {
                Syscalls.Wait();
            }
        }
    }

    private static bool RunOne()
    {
        Task? ready = s_first;
        if (ready is null)
        {
            return false;
        }

        s_first = ready.Next;
        if (s_first is null)
        {
            s_last = null;
        }

        ready.Next = null;
        ready.GoOn();
        return true;
    }
}
