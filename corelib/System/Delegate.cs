// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;

namespace System;

/// <summary>Base of all delegates. A delegate is an object: it can be made only while the board boots.</summary>
public abstract class Delegate
{
    // The compiler fills and reads these fields by name.
    internal object? _firstParameter;
    internal object? _helperObject;
    internal nint _extraFunctionPointerOrData;
    internal nint _functionPointer;

    private void InitializeClosedInstance(object firstParameter, nint functionPointer)
    {
        if (firstParameter is null)
        {
            Failure.Fail(FailureKind.NullReference);
        }

        _functionPointer = functionPointer;
        _firstParameter = firstParameter;
    }

    private void InitializeOpenStaticThunk(object? firstParameter, nint functionPointer, nint functionPointerThunk)
    {
        // The thunk drops the receiver that the call passes, which is the delegate itself.
        _firstParameter = this;
        _functionPointer = functionPointerThunk;
        _extraFunctionPointerOrData = functionPointer;
    }
}
