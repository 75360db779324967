// SPDX-License-Identifier: Apache-2.0 OR MIT

using Mono.Cecil;
using Tock.Desktop;

// tock-desktop ASSEMBLY LIBRARY: has an assembly that was compiled for the desktop wait in the board's time, with what the library for applications brings.
if (args.Length != 2)
{
    Console.Error.WriteLine("Tock.Desktop : error TOCK0801: two paths are needed: that of the assembly, and that of Libtock.dll for the desktop.");
    return 2;
}

try
{
    AssemblyPass.Run(args[0], args[1]);
    return 0;
}
catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or BadImageFormatException or AssemblyResolutionException)
{
    Console.Error.WriteLine($"Tock.Desktop : error TOCK0801: {Path.GetFileName(args[0])} could not be prepared for tests on the desktop: {exception.Message}");
    return 1;
}
