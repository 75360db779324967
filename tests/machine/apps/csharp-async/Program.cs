// SPDX-License-Identifier: Apache-2.0 OR MIT

await Digests.Run();
await Devices.Run();
await Storage.Run();
await Waiting.Run();
Console.WriteLine("csharp-async: that is all");
