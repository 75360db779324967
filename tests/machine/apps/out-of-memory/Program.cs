// SPDX-License-Identifier: Apache-2.0 OR MIT
// Takes memory until there is none, three times, and then does not catch it.

using OutOfMemory;

for (int round = 0; round < 3; round++)
{
    try
    {
        Hoard.Fill();
    }
    catch (OutOfMemoryException)
    {
        Console.WriteLine("no memory");
    }

    Hoard.Clear();
}

Hoard.Fill();
