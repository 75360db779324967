// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;
using Tock.Kernel.Hil.Storage;
using Xunit;

namespace Tock.Capsules.Tests.Storage;

/// <summary>Power that goes in every single write of a workload, with every kind of damage that a torn write may leave.</summary>
public sealed class PowerCutTests
{
    private const int Operations = 120;
    private const int BankSize = 1024;

    public static TheoryData<string> Damages => ["nothing", "everything", "half", "garbage", "zeros", "ones"];

    [Theory]
    [MemberData(nameof(Damages))]
    public void AfterAnyCut_EachKeyHasItsOldOrItsNewValue(string damage)
    {
        int total = Run(seed: 5, cutAt: 0, damage, out _, out _, out _).Storage.Writes;
        Assert.True(total > 400, $"{total} writes");
        int compactions = 0;
        for (int cut = 1; cut <= total; cut++)
        {
            StoreUser before = Run(seed: 5, cut, damage, out Dictionary<string, byte[]> settled, out (string Key, byte[]? Value)? open, out byte[] contents);
            Assert.NotNull(open);
            compactions += before.Storage.Operations[^1].StartsWith("W 0+", StringComparison.Ordinal)
                || before.Storage.Operations[^1].StartsWith($"W {BankSize}+", StringComparison.Ordinal) ? 1 : 0;
            StoreUser after = new StoreUser(contents).Load();
            AssertHolds(after, settled, open.Value, cut);

            // And it goes on from there, to the same place a second time and after another restart.
            after.Do(KeyValueOperation.Set, "afterwards", [1, 2, 3], writer: 9);
            StoreUser later = new StoreUser(contents).Load();
            AssertHolds(later, settled, open.Value, cut);
            Assert.Equal([1, 2, 3], later.Get("afterwards"));
        }

        Assert.True(compactions > 4, $"{compactions} cuts in a bank's header");
    }

    [Fact]
    public void ValueThatLooksLikeARecord_IsNeverTakenForOne()
    {
        // An application stores a whole valid record of another's, as it stands in the bank, and power goes when the longer record around it is
        // about to become valid; the next record ends where the forged one begins.
        for (int forgedAt = 0; forgedAt < 64; forgedAt += 4)
        {
            byte[] contents = new byte[2 * BankSize];
            StoreUser user = new StoreUser(contents).Load();
            int place = 16 + 20 + 4 + forgedAt;
            byte[] forged = Forged(place, "victim", [6, 6, 6], writer: 77);
            byte[] value = [.. new byte[forgedAt], .. forged, .. new byte[8]];
            user.Storage.PowerFailsIn = user.Storage.Writes + 2 + ((value.Length + 3 + 95) / 96);
            user.Do(KeyValueOperation.Set, "evi", value, writer: 1);
            for (int shorter = 1; shorter < 80; shorter++)
            {
                byte[] copy = [.. contents];
                StoreUser after = new StoreUser(copy).Load();
                after.Do(KeyValueOperation.Set, "mine", new byte[shorter], writer: 1);
                StoreUser later = new StoreUser(copy).Load();
                Assert.Null(later.Get("victim"));
            }
        }
    }

    private static byte[] Forged(int place, string key, byte[] value, uint writer)
    {
        // Written by the store itself at that place of another device: padding with a record up to there.
        byte[] contents = new byte[2 * BankSize];
        StoreUser user = new StoreUser(contents).Load();
        int padding = place - 16 - 20 - 1;
        Assert.Equal((Tock.Kernel.ErrorCode)0, user.Do(KeyValueOperation.Set, "p", new byte[padding - (padding + 1) % 4], writer));
        int length = (20 + key.Length + value.Length + 3) & ~3;
        user.Do(KeyValueOperation.Set, key, value, writer);
        int found = contents.AsSpan().IndexOf(System.Text.Encoding.ASCII.GetBytes(key)) - 20;
        return contents[found..(found + length + 4)];
    }

    private static void AssertHolds(StoreUser store, Dictionary<string, byte[]> settled, (string Key, byte[]? Value) open, int cut)
    {
        foreach (string key in settled.Keys.Append(open.Key).Distinct())
        {
            byte[]? actual = store.Get(key);
            settled.TryGetValue(key, out byte[]? old);
            bool isOld = Same(actual, old);
            bool isNew = key == open.Key && Same(actual, open.Value);
            Assert.True(isOld || isNew, $"cut in write {cut}: {key} is neither what it was nor what it was to be");
        }
    }

    private static bool Same(byte[]? one, byte[]? other) => one is null ? other is null : other is not null && one.AsSpan().SequenceEqual(other);

    /// <summary>A workload that depends on its seed alone, up to a cut.</summary>
    private static StoreUser Run(
        int seed, int cutAt, string damage, out Dictionary<string, byte[]> settled, out (string Key, byte[]? Value)? open, out byte[] contents)
    {
        Random random = new(seed);
        contents = new byte[2 * BankSize];
        random.NextBytes(contents);
        StoreUser user = new(contents);
        settled = [];
        open = ("none", null);
        user.Storage.PowerFailsIn = cutAt;
        Random noise = new(cutAt);
        user.Storage.Torn = damage switch
        {
            "nothing" => (before, _) => before,
            "everything" => (_, wanted) => wanted,
            "half" => (before, wanted) => noise.Next(2) == 0 ? before : wanted,
            "zeros" => (_, _) => 0,
            "ones" => (_, _) => 0xFF,
            _ => (_, _) => (byte)noise.Next(256),
        };
        user.Store.Load();
        user.Storage.Drain();
        if (!user.Store.IsLoaded)
        {
            return user;
        }

        for (int i = 0; i < Operations; i++)
        {
            string key = $"key {random.Next(6)}";
            byte[]? value = random.Next(5) == 0 ? null : new byte[random.Next(1, 120)];
            random.NextBytes(value ?? []);
            uint writer = (uint)random.Next(1, 4);
            open = (key, value);
            Tock.Kernel.ErrorCode? status = user.Do(value is null ? KeyValueOperation.Delete : KeyValueOperation.Set, key, value, writer);
            if (status is null)
            {
                return user;
            }

            if (status == 0 && value is not null)
            {
                settled[key] = value;
            }
            else if (status == 0)
            {
                settled.Remove(key);
            }
        }

        open = null;
        return user;
    }
}
