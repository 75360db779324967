// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>All parts of the transcript.</summary>
internal static class Everything
{
    internal static void Run()
    {
        Transcript.Run("catch by type", Catching.ByType);
        Transcript.Run("catch by base type", Catching.ByBaseType);
        Transcript.Run("catch passes over others", Catching.PassesOverOthers);
        Transcript.Run("catch keeps variables", Catching.KeepsVariables);
        Transcript.Run("catch goes on in a loop", Catching.GoesOnInALoop);
        Transcript.Run("catch returns", Catching.Returns);
        Transcript.Run("catch of a generic method", Catching.OfAGenericMethod);
        Transcript.Run("nothing thrown", Catching.NothingThrown);
        Transcript.Run("throw null", Catching.ThrowNull);
        Transcript.Run("finally in order", Finally.InOrder);
        Transcript.Run("finally without exception", Finally.WithoutException);
        Transcript.Run("finally of a return", Finally.OfAReturn);
        Transcript.Run("finally of break and continue", Finally.OfBreakAndContinue);
        Transcript.Run("finally after catch", Finally.AfterCatch);
        Transcript.Run("using", Finally.Using);
        Transcript.Run("foreach", Finally.ForEach);
        Transcript.Run("lock", Finally.Lock);
        Transcript.Run("filter holds", Filters.Holds);
        Transcript.Run("filter runs before finally", Filters.RunsBeforeFinally);
        Transcript.Run("filter that throws", Filters.Throws);
        Transcript.Run("filter with calls", Filters.WithCalls);
        Transcript.Run("filter in a filter", Filters.InAFilter);
        Transcript.Run("throw in catch", Nesting.ThrowInCatch);
        Transcript.Run("throw in catch of the same try", Nesting.ThrowInCatchOfTheSameTry);
        Transcript.Run("throw in finally", Nesting.ThrowInFinally);
        Transcript.Run("throw in finally and catch inside", Nesting.ThrowInFinallyAndCatchInside);
        Transcript.Run("try in catch", Nesting.TryInCatch);
        Transcript.Run("try in catch in catch", Nesting.TryInCatchInCatch);
        Transcript.Run("try in finally", Nesting.TryInFinally);
        Transcript.Run("same code in two tries", Nesting.SameCodeInTwoTries);
        Transcript.Run("rethrow", Nesting.Rethrow);
        Transcript.Run("rethrow after another", Nesting.RethrowAfterAnother);
        Transcript.Run("throw in catch again and again", Nesting.AgainAndAgain);
        Transcript.Run("inner exceptions", Nesting.InnerExceptions);
        Transcript.Run("interface call", Calls.OfInterfaces);
        Transcript.Run("delegate call", Calls.OfDelegates);
        Transcript.Run("lambda", Calls.OfLambdas);
        Transcript.Run("many arguments", Calls.WithManyArguments);
        Transcript.Run("large frames", Calls.WithLargeFrames);
        Transcript.Run("stackalloc", Calls.WithStackalloc);
        Transcript.Run("callee-saved registers", Calls.KeepRegisters);
        Transcript.Run("constructor", Calls.OfConstructors);
        Transcript.Run("static constructor", Calls.OfStaticConstructors);
        Transcript.Run("iterator", Calls.OfIterators);
        Transcript.Run("several at once", Checks.Several);
        Transcript.Run("thrown on", Checks.ThrownOn);
        Transcript.Run("deep", Calls.Deep);
        Transcript.Run("failed checks", Checks.All);
        Transcript.Run("fields of null", Nulls.Fields);
        Transcript.Run("calls of null", Nulls.Calls);
        Transcript.Run("arrays that are null", Nulls.Arrays);
        Transcript.Run("null in type parameters", Nulls.TypeParameters);
        Transcript.Run("null in an order", Nulls.Order);
        Transcript.Run("null that is expected", Nulls.Expected);
        Transcript.Run("null in other methods", Nulls.InOtherMethods);
        Transcript.Run("null in a loop", Nulls.InALoop);
        Transcript.Run("arguments", Checks.Arguments);
        Transcript.Run("properties", Checks.Properties);
        Console.WriteLine("done");
    }
}
