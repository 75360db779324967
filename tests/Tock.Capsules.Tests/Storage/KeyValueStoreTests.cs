// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using System.Text;
using Tock.Capsules.Cryptography;
using Tock.Kernel;
using Tock.Kernel.Hil.Storage;
using Xunit;

namespace Tock.Capsules.Tests.Storage;

/// <summary>What is stored, and stays stored, on a storage that does as it is told.</summary>
public sealed class KeyValueStoreTests
{
    private const ErrorCode Ok = 0;

    private readonly byte[] _contents = new byte[2048];

    private StoreUser User => field ??= new StoreUser(_contents).Load();

    [Fact]
    public void Load_OfGarbage_MakesAnEmptyStore()
    {
        new Random(1).NextBytes(_contents);
        Assert.Null(User.Get("anything"));
        Assert.Null(new StoreUser(_contents).Load().Get("anything"));
    }

    [Fact]
    public void Set_ThenGet_GivesTheValue_AlsoAfterARestart()
    {
        byte[] value = Bytes(200);
        Assert.Equal(Ok, User.Do(KeyValueOperation.Set, "key", value));
        Assert.Equal(value, User.Get("key"));
        Assert.Equal(value, new StoreUser(_contents).Load().Get("key"));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(31)]
    [InlineData(32)]
    [InlineData(33)]
    [InlineData(95)]
    [InlineData(96)]
    [InlineData(97)]
    [InlineData(256)]
    public void Set_OfAnyLength_WithTheShortestAndTheLongestKey(int length)
    {
        foreach (string key in (string[])["k", new string('k', 64)])
        {
            byte[] value = Bytes(length);
            Assert.Equal(Ok, User.Do(KeyValueOperation.Set, key, value, writer: (uint)key.Length));
            Assert.Equal(value, User.Get(key));
        }
    }

    [Fact]
    public void Set_Again_ReplacesTheValue_Delete_RemovesIt()
    {
        User.Do(KeyValueOperation.Set, "a", Bytes(10));
        User.Do(KeyValueOperation.Set, "b", Bytes(11));
        User.Do(KeyValueOperation.Set, "a", Bytes(12));
        Assert.Equal(Bytes(12), User.Get("a"));
        Assert.Equal(Ok, User.Do(KeyValueOperation.Delete, "a"));
        Assert.Null(User.Get("a"));
        Assert.Equal(ErrorCode.NotSupported, User.Do(KeyValueOperation.Delete, "a"));
        StoreUser after = new StoreUser(_contents).Load();
        Assert.Null(after.Get("a"));
        Assert.Equal(Bytes(11), after.Get("b"));
    }

    [Fact]
    public void AddAndUpdate_DependOnWhetherTheKeyIsThere()
    {
        Assert.Equal(ErrorCode.NotSupported, User.Do(KeyValueOperation.Update, "a", Bytes(1)));
        Assert.Equal(Ok, User.Do(KeyValueOperation.Add, "a", Bytes(2)));
        Assert.Equal(ErrorCode.NotSupported, User.Do(KeyValueOperation.Add, "a", Bytes(3)));
        Assert.Equal(Bytes(2), User.Get("a"));
        Assert.Equal(Ok, User.Do(KeyValueOperation.Update, "a", Bytes(4)));
        Assert.Equal(Bytes(4), User.Get("a"));
    }

    [Theory]
    [InlineData(KeyValueOperation.Get)]
    [InlineData(KeyValueOperation.Set)]
    [InlineData(KeyValueOperation.Update)]
    [InlineData(KeyValueOperation.Delete)]
    public void AnotherWritersKey_NotPermitted_IsAsIfItWereNotThere(KeyValueOperation operation)
    {
        User.Do(KeyValueOperation.Set, "a", Bytes(5), writer: 7);
        User.ForbiddenWriter = 7;
        Assert.Equal(ErrorCode.NotSupported, User.Do(operation, "a", Bytes(6), writer: 8));
        User.ForbiddenWriter = 0;
        Assert.Equal(Bytes(5), User.Get("a"));
    }

    [Fact]
    public void KeysWithTheSameCheck_AreDifferentKeys()
    {
        // Two keys whose CRC-32 is the same, found by trying.
        (string first, string second) = Colliding("");
        User.Do(KeyValueOperation.Set, first, Bytes(3));
        Assert.Null(User.Get(second));
        User.Do(KeyValueOperation.Set, second, Bytes(4));
        StoreUser after = new StoreUser(_contents).Load();
        Assert.Equal(Bytes(3), after.Get(first));
        Assert.Equal(Bytes(4), after.Get(second));
        after.Do(KeyValueOperation.Delete, first);
        Assert.Null(after.Get(first));
        Assert.Equal(Bytes(4), after.Get(second));
    }

    [Fact]
    public void ShortKeyAtTheEndOfTheMemory_IsNoHindranceForALongOneWithTheSameCheck()
    {
        // The second bank, filled so that nothing but the end follows the last record, which is shorter than the other key.
        (string first, string second) = Colliding(new string('k', 56));
        Assert.Equal(Ok, User.Do(KeyValueOperation.CollectGarbage, ""));
        for (uint number = 0; number < 4; number++)
        {
            Assert.Equal(Ok, User.Do(KeyValueOperation.Set, $"{number}", Bytes(223), writer: (number / 2) + 1));
        }

        Assert.Equal(Ok, User.Do(KeyValueOperation.Set, first, Bytes(4), writer: 3));
        Assert.InRange(_contents.AsSpan().LastIndexOf(Bytes(4)), _contents.Length - 11, _contents.Length - 8);
        Assert.Null(User.Get(second));
        Assert.Equal(ErrorCode.NotSupported, User.Do(KeyValueOperation.Delete, second));
        Assert.Equal(Bytes(4), User.Get(first));
        Assert.Null(new StoreUser(_contents).Load().Get(second));
    }

    [Fact]
    public void ManyReplacements_FillTheBankAndAreCompacted()
    {
        Dictionary<string, byte[]> expected = [];
        for (int round = 0; round < 300; round++)
        {
            string key = $"key {round % 5}";
            expected[key] = Bytes(round % 60 + 1);
            Assert.Equal(Ok, User.Do(KeyValueOperation.Set, key, expected[key]));
        }

        StoreUser after = new StoreUser(_contents).Load();
        Assert.All(expected, pair => Assert.Equal(pair.Value, User.Get(pair.Key)));
        Assert.All(expected, pair => Assert.Equal(pair.Value, after.Get(pair.Key)));
    }

    [Fact]
    public void FullStore_RefusesMore_ButTakesRemovals()
    {
        // Three writers, so that none reaches its share before the bank is full.
        int stored = 0;
        ErrorCode? status;
        while ((status = User.Do(KeyValueOperation.Set, $"key {stored}", Bytes(100), writer: (uint)(stored % 3) + 1)) == Ok)
        {
            stored++;
        }

        Assert.Equal(ErrorCode.NoMemory, status);
        Assert.True(stored >= 7, $"only {stored} of 128 bytes fit into a bank of 1024");
        Assert.Equal(ErrorCode.NoMemory, User.Do(KeyValueOperation.Set, "key 0", Bytes(200), writer: 1));
        for (int index = 0; index < stored; index++)
        {
            Assert.Equal(Bytes(100), User.Get($"key {index}"));
            Assert.Equal(Ok, User.Do(KeyValueOperation.Delete, $"key {index}"));
        }

        Assert.Equal(Ok, User.Do(KeyValueOperation.Set, "key 0", Bytes(200), writer: 1));
        Assert.Equal(Bytes(200), new StoreUser(_contents).Load().Get("key 0"));
    }

    [Fact]
    public void OneWriter_HasHalfOfTheRoomAndHalfOfTheKeys()
    {
        int stored = 0;
        while (User.Do(KeyValueOperation.Set, $"key {stored}", Bytes(100), writer: 1) == Ok)
        {
            stored++;
        }

        Assert.InRange(stored, 3, 4);
        Assert.Equal(Ok, User.Do(KeyValueOperation.Set, "of another", Bytes(100), writer: 2));
        Assert.Equal(Ok, User.Do(KeyValueOperation.Set, "key 0", Bytes(100), writer: 1));

        StoreUser little = new StoreUser(new byte[8192], keys: 6).Load();
        Assert.Equal(Ok, little.Do(KeyValueOperation.Set, "1", Bytes(1), writer: 1));
        Assert.Equal(Ok, little.Do(KeyValueOperation.Set, "2", Bytes(1), writer: 1));
        Assert.Equal(Ok, little.Do(KeyValueOperation.Set, "3", Bytes(1), writer: 1));
        Assert.Equal(ErrorCode.NoMemory, little.Do(KeyValueOperation.Set, "4", Bytes(1), writer: 1));
        Assert.Equal(Ok, little.Do(KeyValueOperation.Set, "4", Bytes(1), writer: 2));
    }

    [Fact]
    public void CollectGarbage_KeepsWhatCounts()
    {
        User.Do(KeyValueOperation.Set, "a", Bytes(10));
        User.Do(KeyValueOperation.Set, "a", Bytes(20));
        User.Do(KeyValueOperation.Set, "b", Bytes(30));
        User.Do(KeyValueOperation.Delete, "b");
        Assert.Equal(Ok, User.Do(KeyValueOperation.CollectGarbage, ""));
        Assert.Equal(Bytes(20), User.Get("a"));
        Assert.Null(User.Get("b"));
        Assert.Equal(Bytes(20), new StoreUser(_contents).Load().Get("a"));
    }

    [Fact]
    public void Begin_WrongArguments_IsRefusedAtOnce()
    {
        StoreUser user = new(_contents);
        Assert.Equal((uint)ErrorCode.Off, user.Store.Begin(KeyValueOperation.Get, "k"u8, 0, 1).StatusCode);
        user.Load();
        Assert.Equal((uint)ErrorCode.Size, user.Store.Begin(KeyValueOperation.Get, [], 0, 1).StatusCode);
        Assert.Equal((uint)ErrorCode.Size, user.Store.Begin(KeyValueOperation.Get, new byte[65], 0, 1).StatusCode);
        Assert.Equal((uint)ErrorCode.Size, user.Store.Begin(KeyValueOperation.Set, "k"u8, user.Store.MaximumValueLength + 1, 1).StatusCode);
        Assert.Equal((uint)ErrorCode.Size, user.Store.Begin(KeyValueOperation.Set, "k"u8, uint.MaxValue, 1).StatusCode);
        user.Begin(KeyValueOperation.Get, "k");
        Assert.Equal((uint)ErrorCode.Busy, user.Store.Begin(KeyValueOperation.Get, "k"u8, 0, 1).StatusCode);
        Assert.Equal((uint)ErrorCode.Busy, user.Store.Load().StatusCode);
    }

    [Fact]
    public void Value_ThatIsTakenAwayHalfWay_LeavesTheOldOne()
    {
        User.Do(KeyValueOperation.Set, "a", Bytes(150));
        User.Available = 100;
        Assert.Equal(ErrorCode.Cancel, User.Do(KeyValueOperation.Set, "a", Bytes(180)));
        User.Available = int.MaxValue;
        Assert.Equal(Bytes(150), User.Get("a"));
        Assert.Equal(Bytes(150), new StoreUser(_contents).Load().Get("a"));
    }

    [Fact]
    public void MemoryThatFails_IsToldAndLoadedAnew()
    {
        User.Do(KeyValueOperation.Set, "a", Bytes(10));
        User.Storage.Failure = ErrorCode.NoAcknowledge;
        Assert.Equal(ErrorCode.NoAcknowledge, User.Do(KeyValueOperation.Set, "a", Bytes(20)));
        Assert.False(User.Store.IsLoaded);
        User.Storage.Failure = 0;
        Assert.Equal(Bytes(10), User.Load().Get("a"));
    }

    [Fact]
    public void AnotherDevice_IsNotedBeforeAnythingIsDone()
    {
        User.Do(KeyValueOperation.Set, "a", Bytes(10));
        _contents.AsSpan().Fill(0xFF);
        Assert.Equal(ErrorCode.Fail, User.Do(KeyValueOperation.Set, "b", Bytes(10)));
        Assert.All(_contents, value => Assert.Equal(0xFF, value));
    }

    [Fact]
    public void StoreOfAnotherSize_IsNotTouched()
    {
        User.Do(KeyValueOperation.Set, "a", Bytes(10));
        byte[] larger = [.. _contents, .. new byte[2048]];
        byte[] before = [.. larger];
        StoreUser other = new(larger);
        other.Store.Load();
        other.Storage.Drain();
        Assert.Equal((uint)ErrorCode.Invalid, other.LoadEnded!.Value.StatusCode);
        Assert.Equal(before, larger);
    }

    [Fact]
    public void DamagedValue_IsToldAndNotGiven()
    {
        User.Do(KeyValueOperation.Set, "a", Encoding.ASCII.GetBytes("a value of its own"));
        int at = _contents.AsSpan().IndexOf("of its own"u8);
        _contents[at] ^= 0x10;
        Assert.Equal(ErrorCode.Fail, User.Do(KeyValueOperation.Get, "a"));
    }

    private static byte[] Bytes(int length) => [.. Enumerable.Range(length, length).Select(value => (byte)((value * 7) ^ length))];

    /// <summary>Finds two keys for which an index has the same check, the second one with something before it.</summary>
    private static (string First, string Second) Colliding(string before)
    {
        Dictionary<uint, string> seen = [];
        for (int number = 0; ; number++)
        {
            string second = $"{before}{number:x}";
            if (seen.TryGetValue(Check(second), out string? first))
            {
                return (first, second);
            }

            seen.TryAdd(Check($"{number:x}"), $"{number:x}");
        }
    }

    private static uint Check(string key)
    {
        CyclicRedundancyCheck check = default;
        check.Begin(CrcAlgorithm.Crc32);
        check.Append(Encoding.ASCII.GetBytes(key));
        return check.Value() & 0xFFFF;
    }
}
