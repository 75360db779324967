// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>Marks awaiters that consist of a task and nothing else, so that what awaits joins the task's list without a delegate in between.</summary>
internal interface ITaskAwaiter
{
}
