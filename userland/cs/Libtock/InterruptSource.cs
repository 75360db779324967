// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock;

namespace Libtock;

/// <summary>Events of things that have numbers and an interrupt each that is enabled: buttons and pins.</summary>
/// <typeparam name="T">The event.</typeparam>
internal abstract class InterruptSource<T> : EventSource<T>
{
    /// <summary>Stands for all numbers.</summary>
    internal const int All = -1;

    private readonly uint _driver;
    private readonly uint _enable;
    private readonly uint _disable;

    protected InterruptSource(uint driver, uint slot, uint enable, uint disable)
        : base(driver, slot)
    {
        _driver = driver;
        _enable = enable;
        _disable = disable;
    }

    /// <summary>How many there are.</summary>
    protected abstract int Count { get; }

    /// <inheritdoc/>
    protected override bool IsFor(EventStream<T> listener, in UpcallArguments arguments)
    {
        return (listener.Number == All || (uint)listener.Number == arguments.Value0) && IsWanted(listener.Mode, arguments.Value1 != 0);
    }

    /// <inheritdoc/>
    protected override ErrorCode Begin(EventStream<T> listener)
    {
        return Each(listener);
    }

    /// <inheritdoc/>
    protected override void End(EventStream<T> listener)
    {
        Each(listener);
    }

    /// <summary>Whether a change to a level is one that a mode asks for.</summary>
    protected virtual bool IsWanted(uint mode, bool isHigh)
    {
        return true;
    }

    // Tells the driver about each number that a listener is about.
    private ErrorCode Each(EventStream<T> listener)
    {
        if (listener.Number != All)
        {
            return Tell(listener.Number);
        }

        ErrorCode error = ErrorCode.None;
        int count = Count;
        for (int number = 0; number < count && error == ErrorCode.None; number++)
        {
            error = Tell(number);
        }

        return error;
    }

    // The kernel keeps one mode for a number; 0 covers those that differ.
    private ErrorCode Tell(int number)
    {
        bool isWanted = false;
        uint mode = 0;
        for (EventStream<T>? listener = First; listener is not null; listener = listener.Next)
        {
            if (listener.Number == All || listener.Number == number)
            {
                mode = !isWanted || mode == listener.Mode ? listener.Mode : 0;
                isWanted = true;
            }
        }

        return isWanted
            ? Syscalls.Command(_driver, _enable, (uint)number, mode).Error
            : Syscalls.Command(_driver, _disable, (uint)number).Error;
    }
}
