// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Text;

byte[] sector = new byte[SdCard.SectorLength];
Console.WriteLine($"sd-card: OK, {await SdCard.InitializeAsync()} KiB");
"kept on a card"u8.CopyTo(sector);
await SdCard.WriteAsync(3, sector);
sector.AsSpan().Clear();
SdCard.Read(3, sector);
Console.WriteLine($"sd-card: OK, {Encoding.UTF8.GetString(sector, 0, 14)}");
await Arp.Ask();
