// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Threading.Tasks;
using Libtock;

namespace OnBoardLibrary;

/// <summary>What a library has for applications, and for their tests: says whether to heat.</summary>
public sealed class Thermostat
{
    private readonly Queue<int> _temperatures = new();
    private int _sum;

    /// <summary>Called when it begins to heat, or ends.</summary>
    public event Action<bool>? Switched;

    /// <summary>Whether it heats.</summary>
    public bool IsHeating { get; private set; }

    /// <summary>Takes a temperature; the last three count.</summary>
    /// <param name="temperature">In degrees Celsius.</param>
    /// <exception cref="ArgumentOutOfRangeException">It is below the absolute zero.</exception>
    public void Take(int temperature)
    {
        if (temperature < -273)
        {
            throw new ArgumentOutOfRangeException(nameof(temperature), "It cannot be that cold.");
        }

        _temperatures.Enqueue(temperature);
        _sum += temperature - (_temperatures.Count > 3 ? _temperatures.Dequeue() : 0);
        bool isCold = _sum / _temperatures.Count < 20;
        if (isCold != IsHeating)
        {
            IsHeating = isCold;
            Switched?.Invoke(isCold);
        }
    }

    /// <summary>Whether it heats after a time.</summary>
    public async Task<bool> AskLater(TimeSpan time)
    {
        await Alarm.Delay(time);
        return IsHeating;
    }
}
