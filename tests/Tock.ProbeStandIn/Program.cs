// SPDX-License-Identifier: Apache-2.0 OR MIT
using Tock.ProbeStandIn;

// The first argument is the folder of the board that is stood in for, the second the program; the others are that program's.
string folder = args[0];
string[] arguments = args[2..];
File.AppendAllText(Path.Combine(folder, "calls.log"), $"{args[1]} {string.Join(' ', arguments)}\n");
StandInSettings settings = StandInSettings.Read(folder);
if (NorFlash.IsUnplugged(settings, folder))
{
    settings = settings with { Trouble = Trouble.NoProbe };
}

return args[1] switch
{
    "openocd" => new OpenOcdStandIn(settings, folder).Run(arguments),
    "st-flash" => new StFlashStandIn(settings, folder).Run(arguments),
    _ => 2,
};
