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
Report.Line("TimeChecks.Texts", TimeChecks.Texts);
Report.Line("TimeChecks.Parts", TimeChecks.Parts);
Report.Line("TimeChecks.Arithmetic", TimeChecks.Arithmetic);
Report.Line("TimeChecks.Days", TimeChecks.Days);
Console.WriteLine("checks: over");
