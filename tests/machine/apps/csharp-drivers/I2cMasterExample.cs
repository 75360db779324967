// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class I2cMasterExample
{
    internal static void Run()
    {
        // Asks every address for a byte; a device acknowledges it.
        Span<byte> data = stackalloc byte[1];
        for (int address = 0x08; address < 0x78; address++)
        {
            if (I2cMaster.TryRead(address, data) == ErrorCode.None)
            {
                Console.WriteLine($"i2c: a device at 0x{address:x2}");
            }
        }

        Console.WriteLine("i2c: that is all");
    }
}
