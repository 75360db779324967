// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;
using Tock.Kernel.Grants;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Syscalls;

/// <summary>
/// The system call boundary: serves one call on the caller's stacked registers, in the supervisor call handler, so that
/// the common call returns to the process without a scheduler pass and without touching the memory protection unit.
/// </summary>
/// <remarks>
/// Nothing else of the kernel runs at the same time: the kernel's loop is suspended while a process executes, and
/// interrupt handlers only record. So no kernel state needs a lock.
/// The frame is trusted to be writable because the hardware has just written it with the process's own rights; what is in
/// it, arguments and addresses, is not trusted at all.
/// </remarks>
internal sealed class SyscallDispatcher
{
    private readonly DriverTable _drivers;
    private readonly IUserspaceKernelBoundary _boundary;
    private readonly bool _enforcesPermissions;

    /// <summary>Initializes a new instance of the <see cref="SyscallDispatcher"/> class.</summary>
    /// <param name="drivers">Who serves which driver number.</param>
    /// <param name="boundary">The processor port.</param>
    /// <param name="enforcesPermissions">Whether the permissions in an application's header are in force.</param>
    internal SyscallDispatcher(DriverTable drivers, IUserspaceKernelBoundary boundary, bool enforcesPermissions)
    {
        _enforcesPermissions = enforcesPermissions;
        _drivers = drivers;
        _boundary = boundary;
    }

    /// <summary>Serves one system call.</summary>
    /// <param name="process">The caller.</param>
    /// <param name="syscallClass">Number in the supervisor call instruction, any value.</param>
    /// <param name="frame">The caller's registers r0 to r3, which also take the result.</param>
    /// <returns>True if the caller waits now: the port leaves it at once, without being told by LeaveProcess.</returns>
    /// <safety>The frame was stacked by the hardware for this call of this process.</safety>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal unsafe bool Handle(Process process, uint syscallClass, uint* frame)
    {
        process.SystemCalls++;

        // The two most frequent calls are asked for first and served right here, in the exception's entry: the calls between
        // methods would be a good part of their instructions.
        // SAFETY: the frame's first four words are readable and writable, by this method's own precondition.
        unsafe
        {
            if (syscallClass == SyscallClass.Command)
            {
                Command(process, frame);
                return false;
            }

            if (syscallClass == SyscallClass.Yield && frame[0] == YieldVariant.Wait && process.QueuedUpcalls == 0)
            {
                process.WaitForAnyUpcall();
                return true;
            }

            HandleOther(process, syscallClass, frame);
            return false;
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe void HandleOther(Process process, uint syscallClass, uint* frame)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            switch (syscallClass)
            {
                case SyscallClass.Yield:
                    Yield(process, frame);
                    break;
                case SyscallClass.Subscribe:
                    Subscribe(process, frame);
                    break;
                case SyscallClass.ReadWriteAllow:
                    Allow(process, frame, readWrite: true);
                    break;
                case SyscallClass.ReadOnlyAllow:
                    Allow(process, frame, readWrite: false);
                    break;
                case SyscallClass.MemoryOperation:
                    MemoryOperation(process, frame);
                    break;
                case SyscallClass.Exit:
                    Exit(process, frame);
                    break;
                case SyscallClass.UserspaceReadableAllow:
                    UserspaceReadableAllow(process, frame);
                    break;
                default:
                    Unknown(process, syscallClass, frame);
                    break;
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Write(uint* frame, in CommandReturn result)
    {
        // SAFETY: as in Handle. Only the registers that the variant defines are written.
        unsafe
        {
            frame[0] = result.Variant;
            uint count = result.ValueCount;
            if (count == 0)
            {
                if (result.IsDefault)
                {
                    frame[1] = (uint)ErrorCode.Fail;
                }

                return;
            }

            frame[1] = result.Value1;
            if (count == 1)
            {
                return;
            }

            frame[2] = result.Value2;
            if (count == 3)
            {
                frame[3] = result.Value3;
            }
        }
    }

    /// <summary>Finds the driver of a call; one that the caller may not use is to it as one that is not there.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SyscallDriver? Find(Process process, uint number) =>
        process.IsRestricted && !PermitsDriver(process, number) ? null : _drivers.Find(number);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private SyscallDriver? FindForCommand(Process process, uint number, uint command) =>
        process.IsRestricted && !PermitsCommand(process, number, command) ? null : _drivers.Find(number);

    // Not inlined: only a restricted process pays for the look at its list.
    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool PermitsDriver(Process process, uint number) =>
        !_enforcesPermissions || process.Binary.PermitsDriver(number);

    [MethodImpl(MethodImplOptions.NoInlining)]
    private bool PermitsCommand(Process process, uint number, uint command) =>
        !_enforcesPermissions || process.Binary.PermitsCommand(number, command);

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private unsafe void Command(Process process, uint* frame)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            SyscallDriver? driver = FindForCommand(process, frame[0], frame[1]);
            if (driver == null)
            {
                frame[0] = ReturnVariant.Failure;
                frame[1] = (uint)ErrorCode.NoDevice;
                return;
            }

            ProcessContext context = new(process);
            Write(frame, driver.Command(ref context, frame[1], frame[2], frame[3]));
        }
    }

    private unsafe void Yield(Process process, uint* frame)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            switch (frame[0])
            {
                case YieldVariant.NoWait:
                    uint flag = frame[1];
                    bool delivered = process.DeliverQueuedUpcall(frame);
                    if (flag != 0 && process.OwnsRam(flag, 1))
                    {
                        *(byte*)flag = delivered ? (byte)1 : (byte)0;
                    }

                    break;
                case YieldVariant.Wait:
                    if (!process.DeliverQueuedUpcall(frame))
                    {
                        process.WaitForAnyUpcall();
                        _boundary.LeaveProcess();
                    }

                    break;
                case YieldVariant.WaitFor:
                    SyscallDriver? driver = Find(process, frame[1]);
                    if (!process.TakeOrAwaitUpcall(driver?.Grant, frame[2], frame))
                    {
                        _boundary.LeaveProcess();
                    }

                    break;
                default:
                    // TRD 104, section 4.1: a Yield that the kernel does not know returns at once.
                    break;
            }
        }
    }

    private unsafe void Subscribe(Process process, uint* frame)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            uint function = frame[2];
            uint userData = frame[3];
            uint code = function & ~1u;
            Result result;
            if (function != 0 && !process.OwnsFlash(code, 2) && !process.OwnsRam(code, 2))
            {
                result = ErrorCode.Invalid;
            }
            else
            {
                SyscallDriver? driver = Find(process, frame[0]);
                result = driver == null ? ErrorCode.NoDevice
                    : driver.Grant == null ? ErrorCode.NotSupported
                    : process.SwapSubscription(driver.Grant, frame[1], ref function, ref userData);
            }

            WriteSwapped(frame, result, function, userData);
        }
    }

    private unsafe void Allow(Process process, uint* frame, bool readWrite)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            uint address = frame[2];
            uint length = frame[3];
            SyscallDriver? driver = Find(process, frame[0]);
            Result result = driver == null ? ErrorCode.NoDevice
                : driver.Grant == null ? ErrorCode.NotSupported
                : process.SwapBuffer(driver.Grant, frame[1], readWrite, ref address, ref length);
            WriteSwapped(frame, result, address, length);
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static unsafe void MemoryOperation(Process process, uint* frame)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            Write(frame, MemoryOperations.Perform(process, frame[0], frame[1]));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe void Unknown(Process process, uint syscallClass, uint* frame)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            process.SetFault(new ProcessFault(FaultCause.UnknownSystemCall, _boundary.SystemCallAddress(frame), syscallClass));
        }
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private unsafe void UserspaceReadableAllow(Process process, uint* frame)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            uint address = frame[2];
            uint length = frame[3];
            SyscallDriver? driver = Find(process, frame[0]);
            Result result = driver == null ? ErrorCode.NoDevice
                : driver.Grant == null ? ErrorCode.NotSupported
                : process.SwapUserspaceReadable(driver.Grant, frame[1], ref address, ref length);
            WriteSwapped(frame, result, address, length);
        }
    }

    private static unsafe void WriteSwapped(uint* frame, Result result, uint value1, uint value2)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            if (result.IsOk)
            {
                frame[0] = ReturnVariant.SuccessU32U32;
                frame[1] = value1;
                frame[2] = value2;
            }
            else
            {
                frame[0] = ReturnVariant.FailureU32U32;
                frame[1] = (uint)result.Error;
                frame[2] = value1;
                frame[3] = value2;
            }
        }
    }

    private unsafe void Exit(Process process, uint* frame)
    {
        // SAFETY: as in Handle.
        unsafe
        {
            if (frame[0] != ExitVariant.Terminate && frame[0] != ExitVariant.Restart)
            {
                Write(frame, CommandReturn.Failure(ErrorCode.NotSupported));
                return;
            }

            process.Exit(frame[1], restart: frame[0] == ExitVariant.Restart);
        }
    }
}
