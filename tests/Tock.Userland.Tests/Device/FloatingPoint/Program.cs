// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Userland.Tests.Checks;
using Tock.Userland.Tests.Device;

Report.Line("FloatChecks.Shortest", FloatChecks.Shortest);
Report.Line("FloatChecks.ShortestOfExtremes", FloatChecks.ShortestOfExtremes);
Report.Line("FloatChecks.ShortestOfDoubles", FloatChecks.ShortestOfDoubles);
Report.Line("FloatChecks.ShortestOfMany", FloatChecks.ShortestOfMany);
Report.Line("FloatChecks.ShortestOfPowersOfTwo", FloatChecks.ShortestOfPowersOfTwo);
Report.Line("FloatChecks.Fixed", FloatChecks.Fixed);
Report.Line("FloatChecks.Groups", FloatChecks.Groups);
Report.Line("FloatChecks.Scientific", FloatChecks.Scientific);
Report.Line("FloatChecks.General", FloatChecks.General);
Report.Line("FloatChecks.Zeros", FloatChecks.Zeros);
Report.Line("FloatChecks.Aligned", FloatChecks.Aligned);
Report.Line("FloatChecks.Arithmetic", FloatChecks.Arithmetic);
Report.Line("FloatChecks.Compared", FloatChecks.Compared);
Report.Line("FloatChecks.Boxed", FloatChecks.Boxed);
Report.Line("FloatChecks.Bits", FloatChecks.Bits);
Report.Line("KeptChecks.AcrossCalls", KeptChecks.AcrossCalls);
Report.Line("KeptChecks.AcrossAThrowThatIsCaughtBelow", KeptChecks.AcrossAThrowThatIsCaughtBelow);
Report.Line("KeptChecks.AcrossAThrowThatIsCaughtHere", KeptChecks.AcrossAThrowThatIsCaughtHere);
Report.Line("ParsingChecks.Doubles", ParsingChecks.Doubles);
Report.Line("ParsingChecks.Floats", ParsingChecks.Floats);
Report.Line("ParsingChecks.NoNumbers", ParsingChecks.NoNumbers);
Report.Line("ParsingChecks.Thrown", ParsingChecks.Thrown);
Report.Line("ParsingChecks.Styles", ParsingChecks.Styles);
Report.Line("ParsingChecks.Halves", ParsingChecks.Halves);
Report.Line("ParsingChecks.RoundTrips", ParsingChecks.RoundTrips);
Report.Line("ParsingChecks.Random", ParsingChecks.Random);
Console.WriteLine("checks: over");
