// SPDX-License-Identifier: Apache-2.0 OR MIT

LowLevelDebugExample.Run();
LedExample.Run();
GpioExample.Run();
AdcExample.Run();
TemperatureExample.Run();
DateTimeExample.Run();
RngExample.Run();
CrcExample.Run();
ShaExample.Run();
HmacExample.Run();
AesExample.Run();
I2cMasterExample.Run();
SpiControllerExample.Run();
SerialLineExample.Run();
NonvolatileStorageExample.Run();
IsolatedStorageExample.Run();
KeyValueExample.Run();
ScreenExample.Run();
TextScreenExample.Run();
ProcessInfoExample.Run();
ReadOnlyStateExample.Run();
Console.WriteLine("csharp-drivers: that is all");
