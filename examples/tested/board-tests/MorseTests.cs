// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Testing;

namespace MorseLight.BoardTests;

public sealed class MorseTests
{
    [Test]
    public void Encode_OfAWord_HasEachLetter()
    {
        Assert.Equal("... --- ... ", Morse.Encode("SOS"));
    }

    [Test]
    public void Encode_OfALetterWithoutCode_IsRefused()
    {
        ArgumentException exception = Assert.Throws<ArgumentException>(() => Morse.Encode("Z"));

        Assert.Contains("'Z'", exception.Message);
    }

    [Test]
    public async Task Show_LeavesTheLightOff()
    {
        TimeSpan start = Alarm.Now;

        await Light.Show(". -", TimeSpan.FromMilliseconds(10));

        Assert.False(Led.IsOn(0));
        Assert.True(Alarm.Now - start >= TimeSpan.FromMilliseconds(70));
    }
}
