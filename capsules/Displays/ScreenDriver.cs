// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Core;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Hil.Screen;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Displays;

/// <summary>The display for applications, driver number 0x90001: operations of several applications are made in their order.</summary>
/// <remarks>
/// <code>
/// Command 0                   present          Success
///         1                   can be set up    Success (1)
///         2   (0 or not)      power            Success, then the upcall
///         3   (0 to 65535)    brightness       likewise
///         4, 5                invert, do not   likewise
///         6   (0 or not)      invert           likewise
///         11                  resolutions      Success (1)
///         12  (0)             resolution       Success (columns, rows); INVAL
///         13                  pixel formats    Success (count)
///         14  (index)         pixel format     Success (format); INVAL
///         21                  rotation         Success (0)
///         22  (0)             set rotation     Success, then the upcall; NOSUPPORT for 1 to 3, INVAL for others
///         23                  resolution       Success (columns, rows)
///         24  (columns, rows) set resolution   Success, then the upcall; NOSUPPORT for another than that of 12
///         25                  pixel format     Success (format)
///         26  (format)        set format       Success, then the upcall; INVAL
///         100 (x, y; w, h)    set frame        Success, then the upcall; INVAL if the display cannot write it
///         200 (length)        write            Success, then the upcall; NOMEM without a buffer, INVAL for a part of a pixel, SIZE for more than the frame
///         300                 fill             Success, then the upcall; NOMEM or INVAL likewise
/// Upcall  0 (status, 0, 0)
/// Read-Only Allow 0           pixels
/// </code>
/// All commands that end in an upcall are BUSY while the process waits for an earlier one. Frame and format are each process's own, so
/// that what one sets moves nobody else's pixels (upstream's driver has one of each for all; its format is Mono until it is set here,
/// and its frame the whole display). Where frames overlap, the later write wins; power, brightness and inversion are everybody's. A
/// write that its process does not live to see the end of stops where it is. No picture is kept: pixels go from the process's
/// buffer to the display in portions, so that a buffer that is changed meanwhile may be shown half one, half the other.
/// </remarks>
public sealed class ScreenDriver : QueuedDriver, IScreenClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = ScreenAbi.DriverNumber;

    // Four bytes are the longest pixel.
    private const int LongestPixel = 4;
    private const uint Rotations = 4;

    private readonly IScreen _screen;
    private readonly Grant<ScreenSettings> _settings;
    private readonly byte[] _pixel = new byte[LongestPixel];

    // The write or fill under way.
    private bool _fills;
    private uint _pixelLength;
    private uint _length;
    private uint _position;

    /// <summary>Initializes a new instance of the <see cref="ScreenDriver"/> class and makes it the display's client.</summary>
    /// <param name="processes">The board's process table; this takes two grants.</param>
    /// <param name="screen">The display, or a share of it.</param>
    public ScreenDriver(ProcessTable processes, IScreen screen)
        : base(DriverNumber, processes, readOnlyBuffers: 1)
    {
        _settings = new Grant<ScreenSettings>(processes);
        _screen = screen;
        screen.SetScreenClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        switch (command)
        {
            case ScreenAbi.CommandPresent:
                return CommandReturn.Success();
            case ScreenAbi.CommandCanBeSetUp:
            case ScreenAbi.CommandResolutionCount:
                return CommandReturn.Success(1);
            case ScreenAbi.CommandResolutionAt when argument0 != 0:
                return CommandReturn.Failure(ErrorCode.Invalid);
            case ScreenAbi.CommandResolutionAt:
            case ScreenAbi.CommandResolution:
                return CommandReturn.Success(_screen.Width, _screen.Height);
            case ScreenAbi.CommandFormatCount:
                return CommandReturn.Success(PixelFormats.Count);
            case ScreenAbi.CommandFormatAt:
                return argument0 < PixelFormats.Count ? CommandReturn.Success(argument0) : CommandReturn.Failure(ErrorCode.Invalid);
            case ScreenAbi.CommandRotation:
                return CommandReturn.Success(0u);
            case ScreenAbi.CommandFormat:
                return CommandReturn.Success((uint)Settings(ref process).Format);
            case ScreenAbi.CommandSetRotation:
            case ScreenAbi.CommandSetResolution:
            case ScreenAbi.CommandSetFormat:
            case ScreenAbi.CommandSetFrame:
                return CommandReturn.From(Set(ref process, command, argument0, argument1));
            case ScreenAbi.CommandSetPower:
            case ScreenAbi.CommandSetBrightness:
            case ScreenAbi.CommandInvertOn:
            case ScreenAbi.CommandInvertOff:
            case ScreenAbi.CommandSetInvert:
            case ScreenAbi.CommandWrite:
            case ScreenAbi.CommandFill:
                return CommandReturn.From(Ask(ref process, command, argument0));
            default:
                return CommandReturn.Failure(ErrorCode.NotSupported);
        }
    }

    /// <inheritdoc/>
    public uint ReadPixels(scoped Span<byte> pixels)
    {
        // A process that has died has no more pixels, and its picture ends here.
        if (!TryOpenCurrent(out ProcessContext process))
        {
            return 0;
        }

        if (_fills)
        {
            for (int index = 0; index < pixels.Length; index++)
            {
                pixels[index] = _pixel[(uint)index % _pixelLength];
            }

            return (uint)pixels.Length;
        }

        int most = (int)Math.Min((uint)pixels.Length, _length - _position);
        uint count = process.ReadOnlyBuffer(RequestGrant, ScreenAbi.BufferPixels).CopyTo(pixels.Slice(0, most), _position);
        _position += count;
        return count;
    }

    /// <inheritdoc/>
    public void ScreenDone(Result result)
    {
        // The buffer was taken away or made smaller while it was written.
        bool isCut = result.IsOk && _position < _length;
        _length = 0;
        Complete(isCut ? (uint)ErrorCode.Size : result.StatusCode, 0, 0);
    }

    /// <inheritdoc/>
    private protected override Result Begin(scoped ref ProcessContext process, PendingRequest request)
    {
        _length = 0;
        _position = 0;
        return request.Command switch
        {
            ScreenAbi.CommandSetPower => _screen.SetPower(request.Argument0 != 0),
            ScreenAbi.CommandSetBrightness => _screen.SetBrightness((ushort)Math.Min(request.Argument0, ushort.MaxValue)),
            ScreenAbi.CommandInvertOn => _screen.SetInvert(true),
            ScreenAbi.CommandInvertOff => _screen.SetInvert(false),
            ScreenAbi.CommandSetInvert => _screen.SetInvert(request.Argument0 != 0),
            ScreenAbi.CommandWrite => BeginWrite(ref process, request.Argument0, fills: false),
            _ => BeginWrite(ref process, uint.MaxValue, fills: true),
        };
    }

    /// <inheritdoc/>
    private protected override void TellFailure(scoped ref ProcessContext process, ErrorCode error) => Tell(ref process, (uint)error, 0, 0);

    private Result BeginWrite(scoped ref ProcessContext process, uint length, bool fills)
    {
        ReadableProcessSlice buffer = process.ReadOnlyBuffer(RequestGrant, ScreenAbi.BufferPixels);
        length = Math.Min(length, buffer.Length);
        if (length == 0)
        {
            return ErrorCode.NoMemory;
        }

        ScreenSettings settings = Settings(ref process);
        _pixelLength = PixelFormats.BytesPerPiece(settings.Format);
        if (length % _pixelLength != 0)
        {
            return ErrorCode.Invalid;
        }

        _fills = fills;
        if (fills)
        {
            buffer.CopyTo(new Span<byte>(_pixel, 0, (int)_pixelLength));
        }
        else if (length > PixelFormats.BytesFor(settings.Format, settings.Frame.Pixels))
        {
            return ErrorCode.Size;
        }
        else
        {
            _length = length;
        }

        Result result = _screen.Write(settings.Frame, settings.Format);
        if (!result.IsOk)
        {
            _length = 0;
        }

        return result;
    }

    private Result Set(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        Result result = CheckIdle(ref process);
        if (!result.IsOk)
        {
            return result;
        }

        ScreenSettings settings = Settings(ref process);
        switch (command)
        {
            case ScreenAbi.CommandSetRotation when argument0 != 0:
                return argument0 < Rotations ? ErrorCode.NotSupported : ErrorCode.Invalid;
            case ScreenAbi.CommandSetResolution when argument0 != _screen.Width || argument1 != _screen.Height:
                return ErrorCode.NotSupported;
            case ScreenAbi.CommandSetFormat when argument0 >= PixelFormats.Count:
                return ErrorCode.Invalid;
            case ScreenAbi.CommandSetFormat:
                settings.Format = (PixelFormat)argument0;
                break;
            case ScreenAbi.CommandSetFrame:
                settings.Frame = new ScreenFrame((ushort)(argument0 >> 16), (ushort)argument0, (ushort)(argument1 >> 16), (ushort)argument1);
                if (!_screen.CanWrite(settings.Frame))
                {
                    return ErrorCode.Invalid;
                }

                break;
        }

        result = Keep(ref process, settings);
        return result.IsOk ? TellAtOnce(ref process) : result;
    }

    private ScreenSettings Settings(scoped ref ProcessContext process)
    {
        using GrantLease<ScreenSettings> lease = process.Enter(_settings);
        ScreenSettings settings = lease.IsEntered ? lease.State : default;
        if (settings.Frame.Pixels == 0)
        {
            settings.Frame = new ScreenFrame(0, 0, _screen.Width, _screen.Height);
        }

        return settings;
    }

    private Result Keep(scoped ref ProcessContext process, ScreenSettings settings)
    {
        using GrantLease<ScreenSettings> lease = process.Enter(_settings);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        lease.State = settings;
        return Result.Ok;
    }
}
