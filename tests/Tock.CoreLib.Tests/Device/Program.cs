// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime;
using Tock.CoreLib.Tests.Checks;

namespace Tock.Boards.CoreLibChecks;

/// <summary>Prints the result of each check on the serial line, or fails in the way that a word in RAM asks for.</summary>
[BootTime]
internal static class Program
{
    // Set from outside before the machine starts; the last word of RAM belongs to nobody here.
    private const uint ScenarioAddress = 0x2000FFFC;

    [RuntimeExport("tock_board_main")]
    internal static void Main()
    {
        // SAFETY: the word lies in RAM, behind everything that the linker placed.
        uint scenario;
        unsafe
        {
            scenario = *(uint*)ScenarioAddress;
        }

        if (scenario != 0)
        {
            Scenarios.Run(scenario);
            Serial.Write("survived\n"u8);
            return;
        }

        Serial.Report("DispatchChecks.VirtualCalls"u8, DispatchChecks.VirtualCalls());
        Serial.Report("DispatchChecks.InterfaceCallsOnThreeTypes"u8, DispatchChecks.InterfaceCallsOnThreeTypes());
        Serial.Report("DispatchChecks.GenericInterfaces"u8, DispatchChecks.GenericInterfaces());
        Serial.Report("DispatchChecks.DefaultInterfaceMethods"u8, DispatchChecks.DefaultInterfaceMethods());
        Serial.Report("DispatchChecks.CovariantInterfaces"u8, DispatchChecks.CovariantInterfaces());
        Serial.Report("DispatchChecks.ContravariantInterfaces"u8, DispatchChecks.ContravariantInterfaces());
        Serial.Report("DispatchChecks.StaticAbstractMembers"u8, DispatchChecks.StaticAbstractMembers());
        Serial.Report("CastChecks.Classes"u8, CastChecks.Classes());
        Serial.Report("CastChecks.Interfaces"u8, CastChecks.Interfaces());
        Serial.Report("CastChecks.Variance"u8, CastChecks.Variance());
        Serial.Report("CastChecks.VarianceOfSeveralParameters"u8, CastChecks.VarianceOfSeveralParameters());
        Serial.Report("CastChecks.Arrays"u8, CastChecks.Arrays());
        Serial.Report("CastChecks.Boxing"u8, CastChecks.Boxing());
        Serial.Report("CastChecks.NullableBoxing"u8, CastChecks.NullableBoxing());
        Serial.Report("CastChecks.SharedGenerics"u8, CastChecks.SharedGenerics());
        Serial.Report("ArithmeticChecks.Division32"u8, ArithmeticChecks.Division32());
        Serial.Report("ArithmeticChecks.Remainder32"u8, ArithmeticChecks.Remainder32());
        Serial.Report("ArithmeticChecks.Division64"u8, ArithmeticChecks.Division64());
        Serial.Report("ArithmeticChecks.UnsignedDivision64"u8, ArithmeticChecks.UnsignedDivision64());
        Serial.Report("ArithmeticChecks.Multiplication64"u8, ArithmeticChecks.Multiplication64());
        Serial.Report("ArithmeticChecks.Shifts64"u8, ArithmeticChecks.Shifts64());
        Serial.Report("MemoryChecks.InlineArrays"u8, MemoryChecks.InlineArrays());
        Serial.Report("MemoryChecks.SpanCopies"u8, MemoryChecks.SpanCopies());
        Serial.Report("MemoryChecks.TextsAsSpans"u8, MemoryChecks.TextsAsSpans());
        Serial.Report("MemoryChecks.OverlappingCopies"u8, MemoryChecks.OverlappingCopies());
        Serial.Report("MemoryChecks.ClearAndFill"u8, MemoryChecks.ClearAndFill());
        Serial.Report("MemoryChecks.Texts"u8, MemoryChecks.Texts());
        Serial.Report("MemoryChecks.StaticState"u8, MemoryChecks.StaticState());
        Serial.Report("MemoryChecks.PresetObjects"u8, MemoryChecks.PresetObjects());
        Serial.Report("MemoryChecks.ConstantTables"u8, MemoryChecks.ConstantTables());
        Serial.Report("MemoryChecks.Delegates"u8, MemoryChecks.Delegates());
        Serial.Report("MemoryChecks.Switches"u8, MemoryChecks.Switches());
        Serial.Write("end\n"u8);
    }
}
