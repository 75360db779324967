// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

namespace Unhandled;

/// <summary>A generic class among the frames.</summary>
internal sealed class Machine<T>(T name)
    where T : class
{
    [MethodImpl(MethodImplOptions.NoInlining)]
    internal void Start(int level)
    {
        if (level > 0)
        {
            Start(level - 1);
            return;
        }

        Run run = () => Check(4);
        run();
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private void Check(int address)
    {
        try
        {
            Machine.Read(address);
        }
        catch (IndexOutOfRangeException exception)
        {
            throw new InvalidOperationException(name as string, exception);
        }
    }
}
