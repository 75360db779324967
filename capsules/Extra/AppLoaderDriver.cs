// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Abi;
using Tock.Kernel.Grants;
using Tock.Kernel.Loading;
using Tock.Kernel.ProcessBuffers;
using Tock.Kernel.Processes;
using Tock.Kernel.Syscalls;

namespace Tock.Capsules.Extra;

/// <summary>Lets an application load others into code memory and take them out of it, driver number 0x10001.</summary>
/// <remarks>
/// <code>
/// Command 0                   present                          Success
///         1 (size)            take room for an image           Success, and upcall 0 comes; INVAL for a size that no image can have here, FAIL if
///                                                              it is larger than application flash. Room taken before is given back.
///         2 (offset, length)  write the buffer into it, as     Success, and upcall 1 comes; RESERVE without a buffer, INVAL without room, beyond its
///                             much as it has                   end, for a part of the first 8 bytes, or if these are not those of an image of that size
///         3                   the image is complete            Success, and upcall 2 comes; INVAL without room
///         4                   load it                          Success, and upcall 3 comes; INVAL before upcall 2
///         5                   give the room back               Success, and upcall 4 comes; INVAL without room
///         6 (ShortId)         end an application and remove    Success, and upcall 5 comes; INVAL if none with that ShortId is loaded, BUSY while
///                             its image                        room is taken
/// Upcall  0 (status, 0, 0)        FAIL if there is no room
///         1 (status, bytes, 0)    how many were written; RESERVE or SIZE if the buffer was taken away or made smaller
///         2 (status, 0, 0)        INVAL if it is no well-formed image
///         3 (status, 0, 0)        NOMEM for want of RAM, FAIL if it may not run here or for want of a process slot; its room is free again then
///         4 (status, 0, 0)
///         5 (status, handle, 0)   the address that the image had; INVAL if it was unloaded meanwhile
/// Read-Only Allow 0               what is written
/// </code>
/// All commands but 0 answer BUSY while an earlier one is not done, and while another process has taken room: there is one loader at a time. When it
/// ends, its room is free.
/// <para>
/// Upstream's driver has the same numbers. It answers some of what is wrong at once that is a status here, and leaves the image that it unloads in flash.
/// </para>
/// </remarks>
public sealed class AppLoaderDriver : SyscallDriver, IApplicationInstallerClient
{
    /// <summary>The driver number.</summary>
    public const uint DriverNumber = AppLoaderAbi.DriverNumber;

    // Version and sizes, which come in one piece.
    private const uint StartLength = 8;

    // Nothing is kept in a process but the buffer; a grant has at least a byte.
    private readonly Grant<byte> _grant;
    private readonly ApplicationInstaller _installer;
    private readonly bool _mustBeListed;

    // Who has taken room, or whose command is not done.
    private ProcessId _owner;
    private uint _command;

    // The write under way.
    private uint _offset;
    private uint _length;
    private uint _written;
    private uint _piece;

    /// <summary>Initializes a new instance of the <see cref="AppLoaderDriver"/> class and makes it the client of the installer.</summary>
    /// <param name="processes">The board's process table.</param>
    /// <param name="installer">The right to install.</param>
    /// <param name="mustBeListed">
    /// Whether an application must name this driver in the permissions of its header, so that for one without that list it is not there.
    /// </param>
    public AppLoaderDriver(ProcessTable processes, ApplicationInstaller installer, bool mustBeListed)
        : this(new Grant<byte>(processes, upcalls: 6, readOnlyBuffers: 1), installer, mustBeListed)
    {
    }

    private AppLoaderDriver(Grant<byte> grant, ApplicationInstaller installer, bool mustBeListed)
        : base(DriverNumber, grant)
    {
        _grant = grant;
        _installer = installer;
        _mustBeListed = mustBeListed;
        installer.SetClient(this);
    }

    /// <inheritdoc/>
    public override CommandReturn Command(
        scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        if (_mustBeListed && !process.ListsDriver(DriverNumber))
        {
            return CommandReturn.Failure(ErrorCode.NoDevice);
        }

        if (command is AppLoaderAbi.CommandPresent or > AppLoaderAbi.CommandUnload)
        {
            return command == AppLoaderAbi.CommandPresent ? CommandReturn.Success() : CommandReturn.Failure(ErrorCode.NotSupported);
        }

        return CommandReturn.From(Begin(ref process, command, argument0, argument1));
    }

    /// <inheritdoc/>
    public void InstallerDone(Result result)
    {
        uint command = _command;
        _command = 0;
        if (!_grant.TryOpen(_owner, out ProcessContext process))
        {
            ForgetOwner();
            return;
        }

        uint value = command == AppLoaderAbi.CommandUnload && result.IsOk ? _installer.RemovedImage : 0;
        if (command == AppLoaderAbi.CommandWrite)
        {
            _written += result.IsOk ? _piece : 0;
            if (result.IsOk && _written != _length)
            {
                result = WriteNext(ref process);
                if (result.IsOk)
                {
                    _command = command;
                    return;
                }
            }

            value = _written;
        }

        bool isOver = command is AppLoaderAbi.CommandLoad or AppLoaderAbi.CommandUnload || (command == AppLoaderAbi.CommandSetup && !result.IsOk);
        if (isOver)
        {
            ForgetOwner();
        }

        process.ScheduleUpcall(_grant, UpcallOf(command), result.StatusCode, value, 0);
    }

    private static uint UpcallOf(uint command) => command - AppLoaderAbi.CommandSetup;

    private Result Begin(scoped ref ProcessContext process, uint command, uint argument0, uint argument1)
    {
        Result result = CheckOwner(ref process);
        if (!result.IsOk)
        {
            return result;
        }

        switch (command)
        {
            case AppLoaderAbi.CommandSetup:
                _installer.GiveUp();
                _owner = default;
                result = _installer.Reserve(argument0);
                break;
            case AppLoaderAbi.CommandWrite:
                result = BeginWriting(ref process, argument0, argument1);
                break;
            case AppLoaderAbi.CommandFinalize:
                result = _installer.Check();
                break;
            case AppLoaderAbi.CommandLoad:
                result = _installer.Load();
                break;
            case AppLoaderAbi.CommandAbort:
                return Abort(ref process);
            default:
                result = _installer.Remove(argument0);
                break;
        }

        if (result.IsOk)
        {
            _owner = process.Id;
            _command = command;
        }

        return result;
    }

    /// <summary>Tells whether a process may go on; frees what a dead one has left.</summary>
    private Result CheckOwner(scoped ref ProcessContext process)
    {
        // The grant must be there for the answer.
        using GrantLease<byte> lease = process.Enter(_grant);
        if (!lease.IsEntered)
        {
            return lease.Error;
        }

        if (_command != 0)
        {
            return ErrorCode.Busy;
        }

        if (!_owner.IsSome || _owner.Equals(process.Id))
        {
            return Result.Ok;
        }

        if (_grant.TryOpen(_owner, out ProcessContext _))
        {
            return ErrorCode.Busy;
        }

        ForgetOwner();
        return Result.Ok;
    }

    private void ForgetOwner()
    {
        _installer.GiveUp();
        _owner = default;
    }

    private Result Abort(scoped ref ProcessContext process)
    {
        Result result = _installer.GiveUp();
        if (result.IsOk)
        {
            _owner = default;
            process.ScheduleUpcall(_grant, UpcallOf(AppLoaderAbi.CommandAbort), 0, 0, 0);
        }

        return result;
    }

    private Result BeginWriting(scoped ref ProcessContext process, uint offset, uint length)
    {
        uint available = process.ReadOnlyBuffer(_grant, AppLoaderAbi.BufferImage).Length;
        if (available == 0)
        {
            return ErrorCode.Reserve;
        }

        _offset = offset;
        _length = Math.Min(length, available);
        _written = 0;
        if (offset < StartLength && (offset != 0 || _length < StartLength))
        {
            return ErrorCode.Invalid;
        }

        return _installer.HasRoom(offset, _length) ? WriteNext(ref process) : ErrorCode.Invalid;
    }

    private Result WriteNext(scoped ref ProcessContext process)
    {
        ReadableProcessSlice source = process.ReadOnlyBuffer(_grant, AppLoaderAbi.BufferImage);
        _piece = Math.Min(_length - _written, ApplicationInstaller.PieceLength);
        return source.Length == 0 ? ErrorCode.Reserve : _installer.Write(_offset + _written, source, _written, _piece);
    }
}
