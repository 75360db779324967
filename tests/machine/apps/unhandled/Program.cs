// SPDX-License-Identifier: Apache-2.0 OR MIT
// Ends by an exception that nothing handles.

using Unhandled;

Console.WriteLine("before");
try
{
    new Machine<string>("The pump failed.").Start(Machine.Levels);
}
finally
{
    Console.WriteLine("not reached");
}
