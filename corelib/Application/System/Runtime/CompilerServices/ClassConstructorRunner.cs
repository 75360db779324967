// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System.Runtime.CompilerServices;

/// <summary>
/// Runs a static constructor when a static field of its class is first used. There is one thread, so a constructor that comes back to its
/// own class finds the fields as they are by then, as on other systems.
/// </summary>
internal static class ClassConstructorRunner
{
    private static FailedConstructor? s_failed;

    internal static unsafe object CheckStaticClassConstructionReturnGCStaticBase(StaticClassConstructionContext* context, object statics)
    {
        // SAFETY: the compiler passes its own context.
        unsafe
        {
            EnsureClassConstructorRun(context);
        }

        return statics;
    }

    internal static unsafe nint CheckStaticClassConstructionReturnNonGCStaticBase(StaticClassConstructionContext* context, nint statics)
    {
        // SAFETY: the compiler passes its own context.
        unsafe
        {
            EnsureClassConstructorRun(context);
        }

        return statics;
    }

    internal static unsafe void EnsureClassConstructorRun(StaticClassConstructionContext* context)
    {
        // SAFETY: the compiler passes its own context, which holds the address of a static constructor or 0.
        unsafe
        {
            nint constructor = context->_constructor;
            if (constructor == 0)
            {
                return;
            }

            if (constructor == (nint)(delegate*<void>)&Refuse)
            {
                FailAgain(context);
            }

            context->_constructor = 0;
            try
            {
                ((delegate*<void>)constructor)();
            }
            catch (Exception exception)
            {
                // Whoever comes after gets the same answer, without a second try.
                TypeInitializationException failure = new TypeInitializationException(null, exception);
                s_failed = new FailedConstructor((nint)context, failure, s_failed);
                context->_constructor = (nint)(delegate*<void>)&Refuse;
                throw failure;
            }
        }
    }

    private static unsafe void FailAgain(StaticClassConstructionContext* context)
    {
        for (FailedConstructor? failed = s_failed; failed is not null; failed = failed.Next)
        {
            if (failed.Context == (nint)context)
            {
                throw failed.Exception;
            }
        }
    }

    // Its address marks the classes whose constructor has failed.
    private static void Refuse()
    {
    }
}
