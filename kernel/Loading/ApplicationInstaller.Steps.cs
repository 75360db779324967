// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Loading;

/// <summary>How an installer gets from one step to the next, when the storage, the loader or the kernel's loop has done its part.</summary>
public sealed partial class ApplicationInstaller
{
    /// <inheritdoc/>
    public void DeferredCallFired() => Continue();

    /// <inheritdoc/>
    public void StorageDone(byte[] buffer, Result result)
    {
        if (result.IsOk)
        {
            Continue();
        }
        else
        {
            End(result);
        }
    }

    /// <inheritdoc/>
    void IImageListHolder.ListHeld()
    {
        _holds = true;
        _next.Set();
    }

    /// <inheritdoc/>
    void IImageListHolder.ImageLoaded(TbfProblem problem)
    {
        _state = InstallerState.Empty;
        _result = problem switch
        {
            TbfProblem.None => Result.Ok,
            TbfProblem.NoMemory or TbfProblem.FixedRam => ErrorCode.NoMemory,
            _ => ErrorCode.Fail,
        };
        if (_result.IsOk)
        {
            Begin(InstallerStep.Tell);
        }
        else
        {
            BeginHolding(InstallerStep.TakeBack);
        }
    }

    /// <summary>Goes on until the storage has something to do, or there is something to wait for.</summary>
    private void Continue()
    {
        while (true)
        {
            Result started = Result.Ok;
            bool isWaiting = true;
            if (_fillers.HasMore)
            {
                started = _fillers.WriteNext();
            }
            else
            {
                isWaiting = DoNext(ref started);
            }

            if (!started.IsOk)
            {
                End(started);
                return;
            }

            if (isWaiting)
            {
                return;
            }
        }
    }

    /// <summary>Does the next step.</summary>
    /// <param name="started">Not Ok if that ends everything.</param>
    /// <returns>True if it goes on later: the storage is at work, a deferred call is set, or nothing is left to do.</returns>
    private bool DoNext(ref Result started)
    {
        switch (_step)
        {
            case InstallerStep.FindRoom:
                if (!_rooms.TryFind(Size, out _room))
                {
                    started = ErrorCode.Fail;
                    return true;
                }

                _step = InstallerStep.FillBehind;
                FillIf(_room.IsInPieces, _room.FreeStart, _room.FreeEnd);
                return false;
            case InstallerStep.FillBehind:
                _step = InstallerStep.FillRoom;
                FillIf(_room.FreeEnd - _room.End >= BaseSize, _room.End, _room.FreeEnd);
                return false;
            case InstallerStep.FillRoom:
                _step = InstallerStep.FillBefore;
                FillIf(_room.Start != _room.FreeStart, _room.Start, _room.End);
                return false;
            case InstallerStep.FillBefore:
                _step = InstallerStep.Clear;
                _cleared = _room.Start + BaseSize;
                _fillers.Begin(_room.FreeStart, _room.Start == _room.FreeStart ? _room.End : _room.Start);
                return false;
            case InstallerStep.Clear:
                return Clear(ref started);
            case InstallerStep.Check:
                bool isImage = TbfParser.ParseApart(_base, ApplicationFlash.Bytes(_room.Start, _room.End), out TbfHeader header) == TbfProblem.None
                    && header.TotalSize == Size;
                _state = isImage ? InstallerState.Complete : _state;
                End(isImage ? Result.Ok : ErrorCode.Invalid);
                return true;
            case InstallerStep.PutFlags:
                _step = InstallerStep.PutOnList;
                started = _fillers.Write(_room.Start + FlagsOffset, ((ReadOnlySpan<byte>)_base).Slice((int)FlagsOffset));
                return true;
            case InstallerStep.PutOnList:
                _step = InstallerStep.Load;
                started = _fillers.Write(_room.Start, ((ReadOnlySpan<byte>)_base).Slice(0, sizeof(uint)));
                return true;
            case InstallerStep.Load:
                _step = InstallerStep.AwaitLoad;
                _holds = false;
                Loader.Release(_room.Start);
                return true;
            case InstallerStep.TakeBack:
                _step = InstallerStep.Tell;
                _fillers.Begin(_room.Start, _room.End);
                return false;
            case InstallerStep.EndProcess:
                return EndProcess(ref started);
            case InstallerStep.AwaitEnd:
                if (_processes.IsLoaded(_room.Start))
                {
                    _next.Set();
                    return true;
                }

                RemovedImage = _room.Start;
                _step = InstallerStep.TakeBack;
                return false;
            case InstallerStep.Write:
            case InstallerStep.Tell:
                End(_result);
                return true;
            default:
                return true;
        }
    }

    private void FillIf(bool isNeeded, uint start, uint end)
    {
        if (isNeeded)
        {
            _fillers.Begin(start, end);
        }
    }

    private bool Clear(ref Result started)
    {
        Release();
        if (_cleared == _room.End)
        {
            ((Span<byte>)_base).Clear();
            _state = InstallerState.Reserved;
            End(Result.Ok);
            return true;
        }

        uint length = Math.Min(PieceLength, _room.End - _cleared);
        ((Span<byte>)_piece).Clear();
        uint place = _cleared - _flash.Start;
        _cleared += length;
        started = _storage.Write(place, _piece, length);
        return true;
    }

    private bool EndProcess(ref Result started)
    {
        if (!_processes.TryFindByShortId(_shortId, out Process? process))
        {
            started = ErrorCode.Invalid;
            return true;
        }

        _room.Start = process.Binary.FlashStart;
        _room.End = process.Binary.FlashEnd;
        process.Terminate();
        process.RequestUnload();
        Begin(InstallerStep.AwaitEnd);
        return true;
    }

    private void Release()
    {
        if (_holds)
        {
            _holds = false;
            Loader.Release();
        }
    }

    private void End(Result result)
    {
        _step = InstallerStep.Rest;
        _result = Result.Ok;
        _fillers.Stop();
        Release();
        _client?.InstallerDone(result);
    }
}
