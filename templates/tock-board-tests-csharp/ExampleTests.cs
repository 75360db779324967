using Libtock.Testing;

// Each method with [Test] is a test. It runs on the board, in a process, with the drivers of the kernel.
public sealed class ExampleTests
{
    [Test]
    public void Text_OfANumber_HasItsDigits()
    {
        Assert.Equal("42", (6 * 7).ToString());
    }

    [Test]
    public async Task Delay_LastsAtLeastItsTime()
    {
        TimeSpan start = Alarm.Now;

        await Alarm.Delay(TimeSpan.FromMilliseconds(10));

        Assert.True(Alarm.Now - start >= TimeSpan.FromMilliseconds(10));
    }
}
