// SPDX-License-Identifier: Apache-2.0 OR MIT

internal static class LowLevelDebugExample
{
    internal static void Run()
    {
        LowLevelDebug.Print(0x2a);
        LowLevelDebug.Print(1, 0xffff);
        LowLevelDebug.Alert(1);
    }
}
