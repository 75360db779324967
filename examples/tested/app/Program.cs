// SPDX-License-Identifier: Apache-2.0 OR MIT

using MorseLight;

await Light.Show(Morse.Encode("SOS"), TimeSpan.FromMilliseconds(100));
Console.WriteLine("morse-light: sent");
