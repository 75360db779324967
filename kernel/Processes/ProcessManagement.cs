// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Kernel.Processes;

/// <summary>
/// The right to look at all processes and to stop, start and end them: a capability. Only a board can make one; a capsule has
/// this right if and only if the board handed it the object.
/// </summary>
/// <remarks>
/// What begins or ends an execution is done by the kernel's loop after the capsule has returned, so that a capsule can ask
/// it for any process, also for the one whose system call it is serving.
/// </remarks>
public sealed class ProcessManagement
{
    private readonly ProcessTable _processes;

    /// <summary>Initializes a new instance of the <see cref="ProcessManagement"/> class.</summary>
    /// <param name="processes">The processes.</param>
    internal ProcessManagement(ProcessTable processes)
    {
        _processes = processes;
    }

    /// <summary>Gets the number of slots in the process table.</summary>
    public uint Capacity => _processes.Capacity;

    /// <summary>Gets what is left of the RAM for processes.</summary>
    public MemoryUse MemoryUse => _processes.MemoryUse;

    /// <summary>Looks at a process.</summary>
    /// <param name="slot">Its slot, any value.</param>
    /// <param name="summary">What there is to know.</param>
    /// <returns>False if the slot holds no application.</returns>
    public bool TryGet(uint slot, out ProcessSummary summary)
    {
        if (!IsLoaded(slot))
        {
            summary = default;
            return false;
        }

        summary = new ProcessSummary(_processes[slot], _processes);
        return true;
    }

    /// <summary>Holds a process back until it is resumed. Its upcalls wait for it.</summary>
    /// <param name="slot">Its slot.</param>
    /// <returns>NoDevice if the slot is empty, Off if the process is not alive, Already if it is stopped.</returns>
    public Result Stop(uint slot)
    {
        Result alive = CheckAlive(slot);
        if (!alive.IsOk)
        {
            return alive;
        }

        if (_processes[slot].IsStopped)
        {
            return ErrorCode.Already;
        }

        _processes[slot].Stop();
        return Result.Ok;
    }

    /// <summary>Lets a stopped process go on where it was.</summary>
    /// <param name="slot">Its slot.</param>
    /// <returns>NoDevice if the slot is empty, Off if the process is not alive, Already if it is not stopped.</returns>
    public Result Resume(uint slot)
    {
        Result alive = CheckAlive(slot);
        if (!alive.IsOk)
        {
            return alive;
        }

        if (!_processes[slot].IsStopped)
        {
            return ErrorCode.Already;
        }

        _processes[slot].Resume();
        return Result.Ok;
    }

    /// <summary>Starts an application that has ended or faulted. If there is no memory for it the kernel says so on the console.</summary>
    /// <param name="slot">Its slot.</param>
    /// <returns>NoDevice if the slot is empty, Already if the process is alive.</returns>
    public Result Start(uint slot)
    {
        if (!IsLoaded(slot))
        {
            return ErrorCode.NoDevice;
        }

        if (_processes[slot].IsAlive)
        {
            return ErrorCode.Already;
        }

        _processes[slot].RequestStart();
        return Result.Ok;
    }

    /// <summary>Ends a process. Its memory is free for others; the application can be started again.</summary>
    /// <param name="slot">Its slot.</param>
    /// <returns>NoDevice if the slot is empty, Already if the process is terminated.</returns>
    public Result Terminate(uint slot)
    {
        if (!IsLoaded(slot))
        {
            return ErrorCode.NoDevice;
        }

        if (_processes[slot].State == ProcessState.Terminated)
        {
            return ErrorCode.Already;
        }

        _processes[slot].Terminate();
        return Result.Ok;
    }

    /// <summary>Ends a process, if it is alive, and starts its application again.</summary>
    /// <param name="slot">Its slot.</param>
    /// <returns>NoDevice if the slot is empty.</returns>
    public Result Restart(uint slot)
    {
        if (!IsLoaded(slot))
        {
            return ErrorCode.NoDevice;
        }

        _processes[slot].Terminate();
        _processes[slot].RequestStart();
        return Result.Ok;
    }

    /// <summary>Ends a process, if it is alive, and forgets its application: its slot and its memory are free for another.</summary>
    /// <param name="slot">Its slot.</param>
    /// <returns>NoDevice if the slot is empty.</returns>
    public Result Unload(uint slot)
    {
        if (!IsLoaded(slot))
        {
            return ErrorCode.NoDevice;
        }

        _processes[slot].Terminate();
        _processes[slot].RequestUnload();
        return Result.Ok;
    }

    /// <summary>
    /// Looks for applications in flash that are not loaded and loads those that can run. It takes some time; the kernel says on
    /// the console what comes of it.
    /// </summary>
    public void Load() => _processes.Loader?.Begin();

    /// <summary>Makes a process fault, so that the board's fault policy decides about it.</summary>
    /// <param name="slot">Its slot.</param>
    /// <returns>NoDevice if the slot is empty, Off if the process is not alive.</returns>
    public Result Fault(uint slot)
    {
        Result alive = CheckAlive(slot);
        if (alive.IsOk)
        {
            _processes[slot].SetFault(new ProcessFault(FaultCause.Requested, 0));
        }

        return alive;
    }

    private bool IsLoaded(uint slot) => slot < _processes.Capacity && _processes[slot].IsLoaded;

    private Result CheckAlive(uint slot) => !IsLoaded(slot) ? ErrorCode.NoDevice
        : _processes[slot].IsAlive ? Result.Ok
        : ErrorCode.Off;
}
