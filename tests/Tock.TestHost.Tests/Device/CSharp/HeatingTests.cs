// SPDX-License-Identifier: Apache-2.0 OR MIT

using Libtock.Testing;
using OnBoardLibrary;

namespace OnBoard;

/// <summary>Tests of a library that the project of the tests refers to.</summary>
public sealed class HeatingTests
{
    private readonly Thermostat _thermostat = new();

    [Test]
    public async Task HeatsWhileItIsCold()
    {
        List<bool> switched = [];
        _thermostat.Switched += switched.Add;

        _thermostat.Take(12);
        _thermostat.Take(14);
        Assert.True(await _thermostat.AskLater(TimeSpan.FromMilliseconds(10)));
        _thermostat.Take(40);

        Assert.Equal([true, false], switched.ToArray());
    }

    [Test]
    public void RefusesWhatCannotBe()
    {
        _thermostat.Take(-300);
    }
}
