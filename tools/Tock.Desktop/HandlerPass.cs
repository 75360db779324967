// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;
using Tock.Image.NullChecks;

namespace Tock.Desktop;

/// <summary>Has handlers of all exceptions begin with a call that lets pass what ends the process.</summary>
internal static class HandlerPass
{
    internal static void Apply(MethodBody body, MethodReference letPass)
    {
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            bool catchesAll = handler.HandlerType == ExceptionHandlerType.Filter
                || (handler.HandlerType == ExceptionHandlerType.Catch && handler.CatchType.FullName is "System.Exception" or "System.Object");
            if (catchesAll)
            {
                BodyEditor.InsertBefore(body, handler.HandlerStart, Instruction.Create(OpCodes.Dup), Instruction.Create(OpCodes.Call, letPass));
            }
        }
    }
}
