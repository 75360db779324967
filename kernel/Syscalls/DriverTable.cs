// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime;

namespace Tock.Kernel.Syscalls;

/// <summary>
/// Which capsule serves which driver number: data, filled by the board while it boots.
/// </summary>
/// <remarks>
/// Open addressing over a power of two of places, never more than half full. Tock's driver numbers are a category in the
/// upper bits and a small index below; <see cref="Place"/> folds one onto the other, so nearly every look-up ends at its first probe.
/// </remarks>
public sealed class DriverTable
{
    private const int CategoryShift = 13;

    private readonly SyscallDriver?[] _drivers;
    private readonly uint[] _numbers;
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

        _drivers = new SyscallDriver?[places];
        _numbers = new uint[places];
        _mask = places - 1;
        _free = places / 2;
    }

    /// <summary>Adds a driver; a number that is there already gets the new driver.</summary>
    /// <param name="number">Driver number.</param>
    /// <param name="driver">Who serves it.</param>
    public void Add(uint number, SyscallDriver driver)
    {
        uint place = Place(number);
        while (_drivers[place] != null && _numbers[place] != number)
        {
            place = (place + 1) & _mask;
        }

        if (_drivers[place] == null)
        {
            if (_free == 0)
            {
                Failure.Fail(FailureKind.InvalidOperation);
            }

            _free--;
        }

        _numbers[place] = number;
        _drivers[place] = driver;
    }

    /// <summary>Finds who serves a driver number.</summary>
    /// <param name="number">Driver number, any value.</param>
    /// <returns>The driver, or null.</returns>
    internal SyscallDriver? Find(uint number)
    {
        uint place = Place(number);
        SyscallDriver? driver = _drivers[place];
        return driver == null || _numbers[place] == number ? driver : FindBehind(place, number);
    }

    private SyscallDriver? FindBehind(uint place, uint number)
    {
        SyscallDriver? driver;
        do
        {
            place = (place + 1) & _mask;
            driver = _drivers[place];
        }
        while (driver != null && _numbers[place] != number);

        return driver;
    }

    private uint Place(uint number) => (number + (number >> CategoryShift)) & _mask;
}
