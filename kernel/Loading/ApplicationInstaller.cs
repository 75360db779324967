// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Hil.Storage;
using Tock.Kernel.Platform;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Loading;

/// <summary>
/// The right to put applications into code memory while the board runs, to start them, and to take them out: a capability. Only a board can
/// make one; a capsule has this right if and only if the board handed it the object.
/// </summary>
/// <remarks>
/// <para>
/// One step at a time; each that answers Ok is over when the client is told, never inside the call. An image goes through
/// <see cref="Reserve"/>, <see cref="Write"/> as often as need be, <see cref="Check"/> and <see cref="Load"/>. Until the last of these its
/// room is a filler on the list of images and the first 16 bytes of the image are kept here, so that there is nothing to undo when it is
/// given up, or when the board is reset.
/// </para>
/// <para>
/// The list leads to every other image at any time. For this the storage has to promise more than its interface: that a word (four bytes
/// at a multiple of four) is written whole or not at all. The header of an image is not changed while that is loaded, and the list is not
/// changed while the loader goes through it (<see cref="IImageListHolder"/>).
/// </para>
/// </remarks>
public sealed partial class ApplicationInstaller : INonvolatileStorageClient, IDeferredCallClient, IImageListHolder
{
    /// <summary>The most bytes of an image that are written in one step.</summary>
    public const uint PieceLength = 256;

    private const uint BaseSize = TbfParser.BaseSize;
    private const uint FlagsOffset = 8;

    private readonly ProcessTable _processes;
    private readonly ApplicationFlash _flash;
    private readonly FlashRooms _rooms;
    private readonly FillerWriter _fillers;
    private readonly INonvolatileStorage _storage;
    private readonly DeferredCall _next;
    private readonly byte[] _piece = new byte[PieceLength];

    // The first bytes of the image.
    private readonly byte[] _base = new byte[BaseSize];
    private IApplicationInstallerClient? _client;
    private InstallerState _state;
    private InstallerStep _step;
    private FlashRoom _room;
    private uint _cleared;
    private uint _shortId;
    private Result _result;
    private bool _holds;

    /// <summary>Initializes a new instance of the <see cref="ApplicationInstaller"/> class.</summary>
    /// <param name="processes">The processes.</param>
    /// <param name="memory">Where application flash is.</param>
    /// <param name="memoryProtection">What decides where an image can be fenced.</param>
    /// <param name="storage">Application flash, all of it, to be written; see the remarks.</param>
    /// <param name="deferredCalls">The kernel's deferred calls.</param>
    internal ApplicationInstaller(
        ProcessTable processes,
        BoardMemory memory,
        IMemoryProtectionUnit memoryProtection,
        INonvolatileStorage storage,
        DeferredCallQueue deferredCalls)
    {
        _processes = processes;
        _flash = new ApplicationFlash(memory, null);
        _rooms = new FlashRooms(_flash, memoryProtection);
        _fillers = new FillerWriter(storage, memory.ApplicationFlashStart);
        _storage = storage;
        _next = new DeferredCall(deferredCalls, this, DeferredCallClass.Background);
        storage.SetStorageClient(this);
    }

    /// <summary>Gets where the image removed last was; 0 before the first.</summary>
    public uint RemovedImage { get; private set; }

    private bool IsBusy => _step != InstallerStep.Rest;

    private uint Size => _room.End - _room.Start;

    private ProcessLoader Loader => _processes.Loader!;

    /// <summary>Names who is told when a step is over. Called once, while the board boots.</summary>
    /// <param name="client">The client.</param>
    public void SetClient(IApplicationInstallerClient client) => _client = client;

    /// <summary>Takes room for an image, and clears it. Later: Fail if there is none.</summary>
    /// <param name="size">Bytes of the image, as its header will say.</param>
    /// <returns>
    /// Ok; Busy during a step, and while room is taken; Invalid if the memory protection unit can fence no image of that size; Fail if
    /// application flash is smaller.
    /// </returns>
    public Result Reserve(uint size)
    {
        if (IsBusy || _state != InstallerState.Empty)
        {
            return ErrorCode.Busy;
        }

        Result result = _rooms.Check(size);
        if (result.IsOk)
        {
            _room.Start = 0;
            _room.End = size;
            BeginHolding(InstallerStep.FindRoom);
        }

        return result;
    }

    /// <summary>Tells whether bytes can be written: whether they lie in the room that is taken.</summary>
    /// <param name="offset">The first, any value.</param>
    /// <param name="length">How many, any value.</param>
    /// <returns>False also for none, and without room.</returns>
    public bool HasRoom(uint offset, uint length) =>
        _state == InstallerState.Reserved && length != 0 && length <= Size && offset <= Size - length;

    /// <summary>Writes a piece of the image. Later: Fail, or what else the storage says.</summary>
    /// <param name="offset">Where in the image it goes.</param>
    /// <param name="source">What it is part of.</param>
    /// <param name="at">Where in that it begins.</param>
    /// <param name="length">Its bytes, at most <see cref="PieceLength"/>.</param>
    /// <returns>
    /// Ok; Busy during a step; Invalid without room, for bytes outside, and for a start of an image that is not of version 2 or of another
    /// size than was reserved; Size if the source has not that much.
    /// </returns>
    public Result Write(uint offset, scoped ReadableProcessSlice source, uint at, uint length)
    {
        if (IsBusy)
        {
            return ErrorCode.Busy;
        }

        if (!HasRoom(offset, length) || length > PieceLength)
        {
            return ErrorCode.Invalid;
        }

        uint kept = offset >= BaseSize ? 0 : Math.Min(length, BaseSize - offset);
        Span<byte> rest = ((Span<byte>)_piece).Slice(0, (int)(length - kept));
        if (source.CopyTo(((Span<byte>)_base).Slice((int)Math.Min(offset, BaseSize), (int)kept), at) + source.CopyTo(rest, at + kept) != length)
        {
            return ErrorCode.Size;
        }

        if (offset == 0 && (TbfWords.Half(_base, 0) != 2 || (kept >= FlagsOffset && TbfWords.Word(_base, 4) != Size)))
        {
            return ErrorCode.Invalid;
        }

        if (rest.Length == 0)
        {
            Begin(InstallerStep.Tell);
            return Result.Ok;
        }

        Result result = _storage.Write(_room.Start + offset + kept - _flash.Start, _piece, (uint)rest.Length);
        _step = result.IsOk ? InstallerStep.Write : InstallerStep.Rest;
        return result;
    }

    /// <summary>Looks whether the image is well formed. Later: Invalid if it is not.</summary>
    /// <returns>Ok; Busy during a step; Invalid without room.</returns>
    public Result Check() => BeginFrom(InstallerState.Reserved, InstallerStep.Check);

    /// <summary>
    /// Puts the image on the list and makes a process of it, if the board's policy lets it run. Later: NoMemory if there is not enough free RAM,
    /// Fail for any other reason, which the kernel says on the console; the room is free again then.
    /// </summary>
    /// <returns>Ok; Busy during a step; Invalid if <see cref="Check"/> has not ended well.</returns>
    public Result Load() => BeginFrom(InstallerState.Complete, InstallerStep.PutFlags);

    /// <summary>Gives the room back, at once. The client is not told.</summary>
    /// <returns>Ok; Busy during a step; Invalid without room.</returns>
    public Result GiveUp()
    {
        if (IsBusy || _state == InstallerState.Empty)
        {
            return IsBusy ? ErrorCode.Busy : ErrorCode.Invalid;
        }

        _state = InstallerState.Empty;
        return Result.Ok;
    }

    /// <summary>
    /// Ends the process of an application and takes its image off the list; <see cref="RemovedImage"/> says where it was. Later: Invalid if it was
    /// unloaded meanwhile.
    /// </summary>
    /// <param name="shortId">The application's ShortId.</param>
    /// <returns>Ok; Busy during a step, and while room is taken; Invalid if no such application is loaded.</returns>
    public Result Remove(uint shortId)
    {
        if (IsBusy || _state != InstallerState.Empty)
        {
            return ErrorCode.Busy;
        }

        if (shortId == 0 || !_processes.TryFindByShortId(shortId, out Process? _))
        {
            return ErrorCode.Invalid;
        }

        _shortId = shortId;
        BeginHolding(InstallerStep.EndProcess);
        return Result.Ok;
    }

    private Result BeginFrom(InstallerState state, InstallerStep step)
    {
        if (IsBusy || _state != state)
        {
            return IsBusy ? ErrorCode.Busy : ErrorCode.Invalid;
        }

        if (step == InstallerStep.Check)
        {
            Begin(step);
        }
        else
        {
            BeginHolding(step);
        }

        return Result.Ok;
    }

    private void Begin(InstallerStep step)
    {
        _step = step;
        _next.Set();
    }

    /// <summary>Begins what changes the list, once that is held.</summary>
    private void BeginHolding(InstallerStep step)
    {
        _step = step;
        Loader.Holder = this;
        _holds = Loader.TryHold();
        if (_holds)
        {
            _next.Set();
        }
    }
}
