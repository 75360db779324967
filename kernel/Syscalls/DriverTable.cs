// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Runtime;
using System.Runtime.CompilerServices;

namespace Tock.Kernel.Syscalls;

/// <summary>
/// Which capsule serves which driver number: data, filled by the board while it boots.
/// </summary>
/// <remarks>
/// A hash table over a power of two of places, at least twice as many as drivers; those of one place are linked through
/// <see cref="SyscallDriver.Behind"/>. Tock's driver numbers are a category in the upper bits and a small index below;
/// <see cref="Place"/> folds one onto the other, so nearly every look-up ends at the first driver of its place.
/// </remarks>
public sealed class DriverTable
{
    private const int CategoryShift = 13;

    private readonly SyscallDriver?[] _places;
    private readonly uint _mask;
    private uint _free;

    /// <summary>Initializes a new instance of the <see cref="DriverTable"/> class. Only possible while the board boots.</summary>
    /// <param name="capacity">The most drivers the board will add.</param>
    public DriverTable(uint capacity)
    {
        uint places = 4;
        while (places < capacity * 2)
        {
            places *= 2;
        }

        _places = new SyscallDriver?[places];
        _mask = places - 1;
        _free = places / 2;
    }

    /// <summary>Initializes a new instance of the <see cref="DriverTable"/> class with its drivers. Only possible while the board boots.</summary>
    /// <param name="drivers">The drivers, in any order; null for one that the board does not have.</param>
    public DriverTable(ReadOnlySpan<SyscallDriver?> drivers)
        : this((uint)drivers.Length)
    {
        for (int i = 0; i < drivers.Length; i++)
        {
            if (drivers[i] is { } driver)
            {
                Add(driver);
            }
        }
    }

    /// <summary>Adds a driver; a number that is there already gets the new driver.</summary>
    /// <param name="driver">The driver.</param>
    public void Add(SyscallDriver driver)
    {
        uint number = driver.Number;
        SyscallDriver? before = null;
        SyscallDriver? old = _places[Place(number)];
        while (old != null && old.Number != number)
        {
            before = old;
            old = old.Behind;
        }

        if (driver.IsAdded || (old == null && _free == 0))
        {
            Failure.Fail(FailureKind.InvalidOperation);
        }

        if (old == null)
        {
            _free--;
        }

        driver.Join(old?.Behind);
        if (before == null)
        {
            _places[Place(number)] = driver;
        }
        else
        {
            before.Behind = driver;
        }
    }

    /// <summary>Finds who serves a driver number.</summary>
    /// <param name="number">Driver number, any value.</param>
    /// <returns>The driver, or null.</returns>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal SyscallDriver? Find(uint number)
    {
        SyscallDriver? driver = _places[Place(number)];
        while (driver != null && driver.Number != number)
        {
            driver = driver.Behind;
        }

        return driver;
    }

    private uint Place(uint number) => (number + (number >> CategoryShift)) & _mask;
}
