// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;
using System.Runtime.CompilerServices;
using Internal.Runtime;

namespace System;

/// <summary>Makes objects of type parameters that have a constructor without arguments, which is what <c>new T()</c> becomes.</summary>
public static class Activator
{
    /// <summary>A new object or value of a type.</summary>
    [Intrinsic]
    public static T CreateInstance<T>()
    {
        // The compiler makes the value itself where it knows that there is nothing to call.
        // SAFETY: the constructor is the one of the type that the object or value is made of.
        unsafe
        {
            MethodTable* type = MethodTable.Of<T>();
            if (type->IsValueType)
            {
                T value = default!;
                ((delegate*<ref T, void>)DefaultConstructorOf<T>())(ref value);
                return value;
            }

            object result = RuntimeImports.NewObject(type);
            ((delegate*<object, void>)DefaultConstructorOf<T>())(result);
            return Unsafe.As<object, T>(ref result);
        }
    }

    // The code of the constructor without arguments; the compiler puts it here.
    [Intrinsic]
    private static nint DefaultConstructorOf<T>()
    {
        Failure.Fail(FailureKind.NotSupported);
        return 0;
    }
}
