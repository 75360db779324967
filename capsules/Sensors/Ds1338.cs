// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Kernel;
using Tock.Kernel.Hil.Calendar;
using Tock.Kernel.Hil.I2c;

namespace Tock.Capsules.Sensors;

/// <summary>
/// The real-time clock DS1338 of Maxim, and those with its registers (DS1307), for the years 2000 to 2099. It is set to count 24 hours;
/// that it counts twice 12 is understood when it is read.
/// </summary>
public sealed class Ds1338 : IRealTimeClock, II2cMasterClient
{
    /// <summary>The only address that the clock can have (data sheet, "I2C Serial Data Bus").</summary>
    public const byte Address = 0x68;

    // Data sheet, "Clock and Calendar": seven registers from 0 on, in binary-coded decimal.
    private const byte FirstRegister = 0;
    private const uint RegisterCount = 7;
    private const byte ClockHalt = 0x80;
    private const byte TwelveHours = 0x40;
    private const byte Afternoon = 0x20;
    private const uint FirstYear = 2000;
    private const uint LastYear = 2099;

    private readonly II2cMaster _bus;
    private readonly byte[] _buffer = new byte[RegisterCount + 1];
    private IRealTimeClockClient? _client;
    private bool _isBusy;
    private bool _isWriting;

    /// <summary>Initializes a new instance of the <see cref="Ds1338"/> class and makes it the client of its bus.</summary>
    /// <param name="bus">The bus, or the share of it that nobody else uses.</param>
    public Ds1338(II2cMaster bus)
    {
        _bus = bus;
        bus.SetMasterClient(this);
    }

    /// <inheritdoc/>
    public void SetRealTimeClockClient(IRealTimeClockClient client)
    {
        _client = client;
    }

    /// <inheritdoc/>
    public Result ReadTime()
    {
        if (_isBusy)
        {
            return ErrorCode.Busy;
        }

        _buffer[0] = FirstRegister;
        _isWriting = false;
        return Begin(_bus.WriteRead(Address, _buffer, 1, RegisterCount));
    }

    /// <inheritdoc/>
    public Result WriteTime(CalendarTime time)
    {
        if (_isBusy)
        {
            return ErrorCode.Busy;
        }

        if (!time.IsValid || time.Year is < FirstYear or > LastYear)
        {
            return ErrorCode.Invalid;
        }

        _buffer[0] = FirstRegister;
        _buffer[1] = ToBcd(time.Second);
        _buffer[2] = ToBcd(time.Minute);
        _buffer[3] = ToBcd(time.Hour);
        _buffer[4] = ToBcd(time.DayOfWeek + 1);
        _buffer[5] = ToBcd(time.Day);
        _buffer[6] = ToBcd(time.Month);
        _buffer[7] = ToBcd(time.Year - FirstYear);
        _isWriting = true;
        return Begin(_bus.Write(Address, _buffer, RegisterCount + 1));
    }

    /// <inheritdoc/>
    public void TransferDone(byte[] buffer, Result result)
    {
        _isBusy = false;
        if (_isWriting)
        {
            _client?.TimeWritten(result);
            return;
        }

        CalendarTime time = result.IsOk ? Decode(buffer) : default;
        if (result.IsOk && (buffer[0] & ClockHalt) != 0)
        {
            result = ErrorCode.Off;
        }
        else if (result.IsOk && !time.IsValid)
        {
            result = ErrorCode.Fail;
        }

        _client?.TimeRead(time, result);
    }

    private static CalendarTime Decode(byte[] registers) => new()
    {
        Second = FromBcd(registers[0] & 0x7F),
        Minute = FromBcd(registers[1] & 0x7F),
        Hour = DecodeHour(registers[2]),
        DayOfWeek = (registers[3] & 7u) - 1,
        Day = FromBcd(registers[4] & 0x3F),
        Month = FromBcd(registers[5] & 0x1F),
        Year = FirstYear + FromBcd(registers[6]),
    };

    private static uint DecodeHour(byte register)
    {
        if ((register & TwelveHours) == 0)
        {
            return FromBcd(register & 0x3F);
        }

        // 12 comes before 1, at night and at noon.
        uint hour = FromBcd(register & 0x1F) % 12;
        return (register & Afternoon) != 0 ? hour + 12 : hour;
    }

    private static uint FromBcd(int value) => (((uint)value >> 4) * 10) + ((uint)value & 0xF);

    private static byte ToBcd(uint value) => (byte)(((value / 10) << 4) | (value % 10));

    private Result Begin(Result result)
    {
        _isBusy = result.IsOk;
        return result;
    }
}
