// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Userland.Tests.Checks;
using Tock.Userland.Tests.Device;

Report.Line("FrameChecks.OfManySorts", FrameChecks.OfManySorts);
Console.WriteLine("checks: over");
