/// <summary>Single classes of the application are called as they are, internal ones, too; they find their drivers on the board. Here a driver stands for them.</summary>
public sealed class CodeTests
{
    [Fact]
    public async Task Temperature_IsThatOfTheBoard()
    {
        using FakeBoard board = new();
        board.Temperature.Centidegrees = -525;

        Assert.Equal(-525, await Temperature.ReadAsync());
    }

    [Fact]
    public void Sensor_ThatDoesNotAnswer_IsAnError()
    {
        using FakeBoard board = new();
        board.Temperature.Failure = ErrorCode.NoAcknowledge;

        TockException refused = Assert.Throws<TockException>(() => Temperature.Read());

        Assert.Equal(ErrorCode.NoAcknowledge, refused.Error);
    }
}
