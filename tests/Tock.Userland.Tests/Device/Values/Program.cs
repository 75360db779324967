// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Userland.Tests.Checks;
using Tock.Userland.Tests.Device;

Report.Line("ArithmeticChecks.Extremes", ArithmeticChecks.Extremes);
Report.Line("ArithmeticChecks.Signs", ArithmeticChecks.Signs);
Report.Line("ArithmeticChecks.Divisions", ArithmeticChecks.Divisions);
Report.Line("ArithmeticChecks.LongDivisions", ArithmeticChecks.LongDivisions);
Report.Line("ArithmeticChecks.Bits", ArithmeticChecks.Bits);
Report.Line("ArithmeticChecks.BitsOfMany", ArithmeticChecks.BitsOfMany);
Report.Line("ArithmeticChecks.Overflows", ArithmeticChecks.Overflows);
Report.Line("ArithmeticChecks.Shifts", ArithmeticChecks.Shifts);
Report.Line("ArithmeticChecks.Checked", ArithmeticChecks.Checked);
Report.Line("ByteChecks.Written", ByteChecks.Written);
Report.Line("ByteChecks.Read", ByteChecks.Read);
Report.Line("ByteChecks.Converted", ByteChecks.Converted);
Report.Line("ByteChecks.Kept", ByteChecks.Kept);
Report.Line("ByteChecks.Random", ByteChecks.Random);
Report.Line("EnumerationChecks.Plain", EnumerationChecks.Plain);
Report.Line("EnumerationChecks.Widths", EnumerationChecks.Widths);
Report.Line("EnumerationChecks.Combined", EnumerationChecks.Combined);
Report.Line("EnumerationChecks.CombinedWidths", EnumerationChecks.CombinedWidths);
Report.Line("EnumerationChecks.NamesOfOneValue", EnumerationChecks.NamesOfOneValue);
Report.Line("EnumerationChecks.Formats", EnumerationChecks.Formats);
Report.Line("EnumerationChecks.BadFormats", EnumerationChecks.BadFormats);
Report.Line("EnumerationChecks.InTexts", EnumerationChecks.InTexts);
Report.Line("EnumerationChecks.OfOtherTypes", EnumerationChecks.OfOtherTypes);
Report.Line("EnumerationChecks.ManyMembers", EnumerationChecks.ManyMembers);
Report.Line("EnumerationChecks.Members", EnumerationChecks.Members);
Report.Line("EnumerationChecks.Parsed", EnumerationChecks.Parsed);
Report.Line("EnumerationChecks.NotParsed", EnumerationChecks.NotParsed);
Report.Line("EnumerationChecks.Written", EnumerationChecks.Written);
Console.WriteLine($"EnumerationChecks.WrittenToConsole={EnumerationChecks.Colour.Red}|{(EnumerationChecks.Colour)9}|{EnumerationChecks.Access.Read | EnumerationChecks.Access.Run}|{EnumerationChecks.Level.High,6}|{EnumerationChecks.Level.High,-6}|{EnumerationChecks.Level.High:X}|{EnumerationChecks.Access.All:D}|{(EnumerationChecks.SByte)(-5)}|{(EnumerationChecks.Level?)EnumerationChecks.Level.Low}|{(EnumerationChecks.Level?)null}|{(object)EnumerationChecks.Level.Low}");
Report.Line("TimeChecks.Texts", TimeChecks.Texts);
Report.Line("TimeChecks.Parts", TimeChecks.Parts);
Report.Line("TimeChecks.Arithmetic", TimeChecks.Arithmetic);
Report.Line("TimeChecks.Days", TimeChecks.Days);
Console.WriteLine("checks: over");
