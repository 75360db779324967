// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;

namespace System;

/// <summary>Base of all delegates.</summary>
public abstract class Delegate
{
    private const int MulticastThunk = 0;
    private const int InstanceOverGenericMethodThunk = 3;

    // The compiler fills and reads these fields by name.
    internal object? _firstParameter;
    internal object? _helperObject;
    internal nint _extraFunctionPointerOrData;
    internal nint _functionPointer;

    /// <summary>The object that the last method of the delegate is called on; null where that is a static method.</summary>
    public object? Target
    {
        get
        {
            if (_helperObject is Wrapper[] list)
            {
                return list[(int)_extraFunctionPointerOrData - 1].Value.Target;
            }

            return ReferenceEquals(_firstParameter, this) ? _helperObject : _firstParameter;
        }
    }

    /// <summary>Whether both call the same methods on the same objects.</summary>
    public static bool operator ==(Delegate? left, Delegate? right)
    {
        return ReferenceEquals(left, right) || (left is not null && left.Equals(right));
    }

    /// <summary>Whether they differ in a method or an object.</summary>
    public static bool operator !=(Delegate? left, Delegate? right)
    {
        return !(left == right);
    }

    /// <summary>A delegate that calls the first one's methods and then the second one's; null where both are.</summary>
    public static Delegate? Combine(Delegate? a, Delegate? b)
    {
        if (a is null)
        {
            return b;
        }

        if (b is null)
        {
            return a;
        }

        a.RefuseOtherType(b);
        int before = a.Count;
        Wrapper[] list = new Wrapper[before + b.Count];
        a.CopyCalls(list, 0);
        b.CopyCalls(list, before);
        return a.WithCalls(list);
    }

    /// <summary>A delegate that calls all methods of the given ones in turn.</summary>
    public static Delegate? Combine(params ReadOnlySpan<Delegate?> delegates)
    {
        Delegate? result = null;
        foreach (Delegate? one in delegates)
        {
            result = Combine(result, one);
        }

        return result;
    }

    /// <summary>The first delegate without the last place where it calls what the second one calls; null where nothing is left.</summary>
    public static Delegate? Remove(Delegate? source, Delegate? value)
    {
        if (source is null || value is null)
        {
            return source;
        }

        source.RefuseOtherType(value);
        int count = source.Count;
        int removed = value.Count;
        for (int start = count - removed; start >= 0; start--)
        {
            if (!source.HasCallsAt(start, value))
            {
                continue;
            }

            int left = count - removed;
            if (left == 0)
            {
                return null;
            }

            if (left == 1)
            {
                return source.Call(start == 0 ? removed : 0);
            }

            Wrapper[] list = new Wrapper[left];
            for (int index = 0; index < left; index++)
            {
                list[index].Value = source.Call(index < start ? index : index + removed);
            }

            return source.WithCalls(list);
        }

        return source;
    }

    /// <summary>The first delegate without any place where it calls what the second one calls; null where nothing is left.</summary>
    public static Delegate? RemoveAll(Delegate? source, Delegate? value)
    {
        Delegate? before;
        do
        {
            before = source;
            source = Remove(source, value);
        }
        while (!ReferenceEquals(before, source));

        return source;
    }

    /// <summary>The single calls of this delegate, in turn.</summary>
    public Delegate[] GetInvocationList()
    {
        Delegate[] list = new Delegate[Count];
        for (int index = 0; index < list.Length; index++)
        {
            list[index] = Call(index);
        }

        return list;
    }

    /// <summary>Whether there is one call only.</summary>
    public bool HasSingleTarget => Count == 1;

    /// <inheritdoc/>
    public override bool Equals(object? obj)
    {
        // SAFETY: every object begins with its table.
        unsafe
        {
            if (obj is not Delegate other || other._methodTable != _methodTable)
            {
                return false;
            }

            int count = Count;
            if (count != other.Count)
            {
                return false;
            }

            return count == 1 ? IsSameCall(other) : HasCallsAt(0, other);
        }
    }

    /// <inheritdoc/>
    public override int GetHashCode()
    {
        Delegate last = Call(Count - 1);
        return unchecked((int)(last._functionPointer + (3 * last._extraFunctionPointerOrData)));
    }

    // The compiler overrides this in each delegate type with the code for each way to be called.
    internal virtual nint GetThunk(int whichThunk)
    {
        return 0;
    }

    private int Count => _helperObject is Wrapper[] ? (int)_extraFunctionPointerOrData : 1;

    private Delegate Call(int index)
    {
        return _helperObject is Wrapper[] list ? list[index].Value : this;
    }

    private void CopyCalls(Wrapper[] list, int start)
    {
        for (int index = 0; index < Count; index++)
        {
            list[start + index].Value = Call(index);
        }
    }

    private bool HasCallsAt(int start, Delegate value)
    {
        for (int index = 0; index < value.Count; index++)
        {
            if (!Call(start + index).IsSameCall(value.Call(index)))
            {
                return false;
            }
        }

        return true;
    }

    private bool IsSameCall(Delegate other)
    {
        bool isOpen = ReferenceEquals(_firstParameter, this);
        bool isSameReceiver = isOpen
            ? ReferenceEquals(other._firstParameter, other) && ReferenceEquals(_helperObject, other._helperObject)
            : ReferenceEquals(_firstParameter, other._firstParameter);
        return isSameReceiver
            && _functionPointer == other._functionPointer
            && _extraFunctionPointerOrData == other._extraFunctionPointerOrData;
    }

    private void RefuseOtherType(Delegate other)
    {
        // SAFETY: every object begins with its table.
        unsafe
        {
            if (other._methodTable != _methodTable)
            {
                Throw.Argument("The delegates are of different types.");
            }
        }
    }

    private Delegate WithCalls(Wrapper[] list)
    {
        // SAFETY: the new object is of the same delegate type, and the thunk is the compiler's for that type.
        unsafe
        {
            Delegate result = Unsafe.As<Delegate>(RuntimeImports.NewObject(_methodTable));
            result._functionPointer = GetThunk(MulticastThunk);
            result._firstParameter = result;
            result._helperObject = list;
            result._extraFunctionPointerOrData = list.Length;
            return result;
        }
    }

    private void InitializeClosedInstance(object firstParameter, nint functionPointer)
    {
        if (firstParameter is null)
        {
            Throw.Argument("A delegate to an instance method needs an instance.");
        }

        _functionPointer = functionPointer;
        _firstParameter = firstParameter;
    }

    private void InitializeClosedInstanceWithoutNullCheck(object? firstParameter, nint functionPointer)
    {
        _functionPointer = functionPointer;
        _firstParameter = firstParameter;
    }

    // For generic methods on an instance: the pointer can be one that carries type arguments, which only a thunk can pass on.
    private void InitializeClosedInstanceSlow(object firstParameter, nint functionPointer)
    {
        if (firstParameter is null)
        {
            Throw.Argument("A delegate to an instance method needs an instance.");
        }

        _firstParameter = this;
        _functionPointer = GetThunk(InstanceOverGenericMethodThunk);
        _extraFunctionPointerOrData = functionPointer;
        _helperObject = firstParameter;
    }

    private void InitializeClosedInstanceToInterface(object firstParameter, nint dispatchCell)
    {
        if (firstParameter is null)
        {
            Throw.Argument("A delegate to an instance method needs an instance.");
        }

        // SAFETY: the compiler passes the cell of the interface method, and the object implements the interface.
        unsafe
        {
            _functionPointer = InterfaceDispatch.Resolve(firstParameter._methodTable, (Internal.Runtime.DispatchCell*)dispatchCell);
        }

        _firstParameter = firstParameter;
    }

    private void InitializeOpenStaticThunk(object? firstParameter, nint functionPointer, nint functionPointerThunk)
    {
        // The thunk drops the receiver that the call passes, which is the delegate itself.
        _firstParameter = this;
        _functionPointer = functionPointerThunk;
        _extraFunctionPointerOrData = functionPointer;
    }

    private void InitializeClosedStaticThunk(object? firstParameter, nint functionPointer, nint functionPointerThunk)
    {
        _extraFunctionPointerOrData = functionPointer;
        _helperObject = firstParameter;
        _functionPointer = functionPointerThunk;
        _firstParameter = this;
    }

    /// <summary>An element of the list of a delegate with several calls; a value type, so that storing one needs no type check.</summary>
    internal struct Wrapper
    {
        internal Delegate Value;
    }
}
