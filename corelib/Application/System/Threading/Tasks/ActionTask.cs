// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Threading.Tasks;

/// <summary>Calls a method when it is taken from the queue.</summary>
internal sealed class ActionTask : Task
{
    private readonly Action _action;

    internal ActionTask(Action action)
    {
        _action = action;
    }

    internal override void GoOn()
    {
        _action();
    }
}
