// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Kernel;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>Stops, resumes, faults, ends or boots one process.</summary>
internal sealed class ProcessActionCommand : ShellCommand
{
    private readonly ProcessManagement _processes;
    private readonly ProcessAction _action;

    /// <summary>Initializes a new instance of the <see cref="ProcessActionCommand"/> class.</summary>
    /// <param name="processes">The processes.</param>
    /// <param name="action">What is done.</param>
    internal ProcessActionCommand(ProcessManagement processes, ProcessAction action)
    {
        _processes = processes;
        _action = action;
    }

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Name => _action switch
    {
        ProcessAction.Stop => "stop"u8,
        ProcessAction.Start => "start"u8,
        ProcessAction.Fault => "fault"u8,
        ProcessAction.Terminate => "terminate"u8,
        ProcessAction.Unload => "unload"u8,
        _ => "boot"u8,
    };

    /// <inheritdoc/>
    public override ReadOnlySpan<byte> Summary => _action switch
    {
        ProcessAction.Stop => "hold a process back"u8,
        ProcessAction.Start => "let a stopped process go on"u8,
        ProcessAction.Fault => "make a process fault, so that the fault policy decides about it"u8,
        ProcessAction.Terminate => "end a process; its RAM is free for others"u8,
        ProcessAction.Unload => "end a process and free its slot for another application"u8,
        _ => "start a process that has ended from its beginning"u8,
    };

    /// <inheritdoc/>
    public override bool TakesProcess => true;

    /// <inheritdoc/>
    public override bool WriteLine(uint step, ReadOnlySpan<byte> argument, TextLine line)
    {
        if (step != 0)
        {
            return false;
        }

        if (!ProcessNames.TryFind(_processes, argument, out uint slot))
        {
            ProcessNames.WriteNotFound(argument, line);
            return true;
        }

        Result result = Perform(slot);
        line.Append("Process "u8);
        _processes.TryGet(slot, out ProcessSummary summary);
        line.Append(summary.Name);
        line.Append(result.IsOk ? Done : Refused(result.Error));
        return true;
    }

    private ReadOnlySpan<byte> Done => _action switch
    {
        ProcessAction.Stop => " stopped"u8,
        ProcessAction.Start => " resumed."u8,
        ProcessAction.Fault => " now faulted"u8,
        ProcessAction.Terminate => " terminated"u8,
        ProcessAction.Unload => " unloaded; 'load' brings it back."u8,
        _ => " boots."u8,
    };

    private Result Perform(uint slot) => _action switch
    {
        ProcessAction.Stop => _processes.Stop(slot),
        ProcessAction.Start => _processes.Resume(slot),
        ProcessAction.Fault => _processes.Fault(slot),
        ProcessAction.Terminate => _processes.Terminate(slot),
        ProcessAction.Unload => _processes.Unload(slot),
        _ => _processes.Start(slot),
    };

    private ReadOnlySpan<byte> Refused(ErrorCode error) => _action switch
    {
        _ when error == ErrorCode.Off => " is not alive; 'boot' starts it."u8,
        ProcessAction.Stop => " is stopped already."u8,
        ProcessAction.Start => " is not stopped."u8,
        ProcessAction.Terminate => " has ended already."u8,
        _ => " is alive; 'terminate' ends it."u8,
    };
}
