// SPDX-License-Identifier: Apache-2.0 OR MIT
// Reads a field of null without checks: no exception, but the end of the process. The kernel says where.

using NullReference;

try
{
    Console.WriteLine(new Node(null).Next!.Name);
}
catch (NullReferenceException)
{
    Console.WriteLine("not reached");
}
