// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Linq;
using System.Threading;
using System.Threading.Tasks;
using Tock.Testing;
using Xunit;

namespace Tock.Libtock.Tests;

/// <summary>Operations of a driver take turns, and give their memory back however they end.</summary>
public sealed class DriverQueueTests : IDisposable
{
    private const uint Driver = 0x1234;
    private const uint Command = 7;
    private const uint Abort = 8;
    private const uint Slot = 3;

    private readonly FakeBoard _board = new();
    private readonly DriverQueue _queue = new();

    public DriverQueueTests()
    {
        _board.Answer(Driver, Command, _ => Answer.Success);
        _board.Answer(Driver, Abort, _ => Answer.Success);
    }

    public void Dispose() => _board.Dispose();

    [Fact]
    public async Task Operation_lends_its_memory_until_its_event()
    {
        byte[] memory = new byte[4];
        Task<UpcallArguments> task = _queue.Perform(Operation(1).LendReadWrite(2, memory));
        Assert.Equal([new LentBuffer(Driver, 2, true)], _board.Lent);
        _board.Buffer(Driver, 2, true).Span[1] = 42;
        _board.Send(Driver, Slot, 0, 5);
        Assert.Empty(_board.Lent);
        Assert.Equal(5u, (await task).Value1);
        Assert.Equal([0, 42, 0, 0], memory);
    }

    [Fact]
    public async Task Second_operation_begins_when_the_first_has_ended()
    {
        Task first = _queue.Perform(Operation(1).LendReadOnly(0, new byte[1]));
        Task second = _queue.Perform(Operation(2).LendReadOnly(1, new byte[1]));
        Assert.Equal([new AskedCommand(Driver, Command, 1)], _board.Commands);
        Assert.Equal([new LentBuffer(Driver, 0, false)], _board.Lent);
        _board.Send(Driver, Slot);
        await first;
        Assert.False(second.IsCompleted);
        Assert.Equal([new AskedCommand(Driver, Command, 1), new AskedCommand(Driver, Command, 2)], _board.Commands);
        Assert.Equal([new LentBuffer(Driver, 1, false)], _board.Lent);
        _board.Send(Driver, Slot);
        await second;
        Assert.False(_queue.IsBusy);
    }

    [Fact]
    public async Task Refused_operation_fails_and_the_next_one_begins()
    {
        _board.Answer(Driver, Command, asked => asked.Argument1 == 2 ? Answer.Failure(ErrorCode.Size) : Answer.Success);
        Task first = _queue.Perform(Operation(1));
        Task second = _queue.Perform(Operation(2).LendReadOnly(0, new byte[1]));
        Task third = _queue.Perform(Operation(3));
        _board.Send(Driver, Slot);
        Assert.Equal(ErrorCode.Size, (await Assert.ThrowsAsync<TockException>(() => second)).Error);
        Assert.Empty(_board.Lent);
        _board.Send(Driver, Slot);
        await Task.WhenAll(first, third);
    }

    [Fact]
    public async Task Status_of_the_event_fails_the_operation()
    {
        Task task = _queue.Perform(Operation(1));
        _board.Send(Driver, Slot, (uint)ErrorCode.NoAcknowledge);
        Assert.Equal(ErrorCode.NoAcknowledge, (await Assert.ThrowsAsync<TockException>(() => task)).Error);
    }

    [Fact]
    public async Task Cancelled_operation_gives_its_memory_back_at_once_and_the_next_one_waits_for_the_driver()
    {
        using CancellationTokenSource source = new();
        Task first = _queue.Perform(Operation(1).LendReadWrite(0, new byte[1]), source.Token);
        Task second = _queue.Perform(Operation(2));
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => first);
        Assert.Empty(_board.Lent);
        Assert.DoesNotContain(new AskedCommand(Driver, Command, 2), _board.Commands);
        _board.Send(Driver, Slot);
        Assert.Contains(new AskedCommand(Driver, Command, 2), _board.Commands);
        Assert.False(second.IsCompleted);
        _board.Send(Driver, Slot);
        await second;
    }

    [Fact]
    public async Task Cancelled_operation_is_aborted_where_the_driver_can()
    {
        using CancellationTokenSource source = new();
        DriverOperation operation = new(Request(1)) { AbortCommand = Abort };
        Task task = _queue.Perform(operation, source.Token);
        source.Cancel();
        Assert.Equal(new AskedCommand(Driver, Abort), _board.Commands[^1]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.True(_queue.IsBusy);
        _board.Send(Driver, Slot, (uint)ErrorCode.Cancel);
        Assert.False(_queue.IsBusy);
    }

    [Fact]
    public async Task Operation_that_is_cancelled_before_its_turn_never_begins()
    {
        using CancellationTokenSource source = new();
        Task first = _queue.Perform(Operation(1).LendReadWrite(0, new byte[1]));
        Task second = _queue.Perform(Operation(2).LendReadWrite(0, new byte[1]), source.Token);
        Task third = _queue.Perform(Operation(3));
        source.Cancel();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => second);
        Assert.Equal([new LentBuffer(Driver, 0, true)], _board.Lent);
        _board.Send(Driver, Slot);
        _board.Send(Driver, Slot);
        await Task.WhenAll(first, third);
        Assert.Equal([1u, 3u], _board.Commands.Select(asked => asked.Argument1));
    }

    [Fact]
    public async Task Operation_with_a_cancelled_token_is_not_asked_for()
    {
        Task task = _queue.Perform(Operation(1), new CancellationToken(canceled: true));
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => task);
        Assert.Empty(_board.Commands);
        Assert.False(_queue.IsBusy);
    }

    [Fact]
    public void Whoever_sleeps_lets_the_others_end_first()
    {
        _board.Answer(Driver, Command, call =>
        {
            call.ScheduleAfter(TimeSpan.FromSeconds(1), Slot);
            return Answer.Success;
        });
        Task first = _queue.Perform(Operation(1));
        Task second = _queue.Perform(Operation(2));
        Assert.False(first.IsCompleted);
        _queue.WaitUntilIdle();
        Assert.True(first.IsCompletedSuccessfully);
        Assert.True(second.IsCompletedSuccessfully);
    }

    [Fact]
    public void Operation_is_used_once()
    {
        DriverOperation operation = Operation(1);
        _ = _queue.Perform(operation);
        Assert.Throws<InvalidOperationException>(() => { _ = _queue.Perform(operation); });
    }

    private static DriverOperation Operation(uint argument) => new(Request(argument));

    private static DriverRequest Request(uint argument) => new(Driver, Command, Slot, StatusPlace.First, argument);
}
