// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Mono.Cecil.Cil;

namespace Tock.Desktop;

/// <summary>Has handlers of all exceptions begin with a call that lets pass what ends the process.</summary>
internal static class HandlerPass
{
    internal static bool Apply(MethodBody body, MethodReference letPass)
    {
        bool isChanged = false;
        ILProcessor processor = body.GetILProcessor();
        foreach (ExceptionHandler handler in body.ExceptionHandlers)
        {
            bool catchesAll = handler.HandlerType == ExceptionHandlerType.Filter
                || (handler.HandlerType == ExceptionHandlerType.Catch && handler.CatchType.FullName is "System.Exception" or "System.Object");
            if (!catchesAll)
            {
                continue;
            }

            Instruction start = handler.HandlerStart;
            Instruction copy = processor.Create(OpCodes.Dup);
            processor.InsertBefore(start, copy);
            processor.InsertBefore(start, processor.Create(OpCodes.Call, letPass));
            foreach (ExceptionHandler other in body.ExceptionHandlers)
            {
                other.TryEnd = other.TryEnd == start ? copy : other.TryEnd;
                other.HandlerEnd = other.HandlerEnd == start ? copy : other.HandlerEnd;
                other.HandlerStart = other.HandlerStart == start ? copy : other.HandlerStart;
            }

            isChanged = true;
        }

        return isChanged;
    }
}
