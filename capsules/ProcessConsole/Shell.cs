// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using Tock.Capsules.Virtualizers;
using Tock.Kernel;
using Tock.Kernel.Hil.Uart;
using Tock.Kernel.Processes;

namespace Tock.Capsules.ProcessConsole;

/// <summary>
/// The process console: the kernel's own command line, on the serial line that the applications write to as well. It looks at
/// processes and controls them, by the capabilities that the board gives it.
/// </summary>
/// <remarks>
/// It shows nothing until a key is typed. What it answers it makes line by line, each when the one before has been sent, so
/// that it needs one buffer and applications' lines come in between.
/// </remarks>
public sealed class Shell : IShellInput, IForegroundLine, IUartTransmitClient
{
    private const int OutputCapacity = 128;

    private readonly UartDevice _line;
    private readonly InputSwitch _input;
    private readonly LineLabels _labels;
    private readonly LineEditor _editor = new();
    private readonly LineHistory _history = new();
    private readonly TextLine _output = new(OutputCapacity);
    private readonly ShellCommand _commands;
    private readonly Completion _completion;

    private bool _sending;

    // The prompt is wanted on the terminal; it is not while another has the input, or while a command runs.
    private bool _prompts;

    // The line on the terminal was surrendered: it goes away, since it is not a line of the shell any more.
    private bool _isSurrendered;
    private bool _isDirty;
    private int _shownLength;

    // The text of the line is that of the command while it runs.
    private ShellCommand? _running;
    private bool _isRunning;
    private bool _promptsAfterwards;
    private uint _step;
    private int _argumentStart;

    /// <summary>Initializes a new instance of the <see cref="Shell"/> class. It is the foreground line of the UART.</summary>
    /// <param name="uart">The shared UART that it writes to.</param>
    /// <param name="input">Where it reads; the board begins it.</param>
    /// <param name="labels">Says on that UART who writes what.</param>
    /// <param name="processes">The right to manage processes.</param>
    /// <param name="kernel">The right to reset and stop the board.</param>
    public Shell(MuxUart uart, InputSwitch input, LineLabels labels, ProcessManagement processes, KernelControl kernel)
    {
        _line = new UartDevice(uart);
        _line.SetTransmitClient(this);
        uart.SetForegroundLine(_line, this);
        _input = input;
        _labels = labels;
        _commands = new HelpCommand();
        _commands
            .Then(new StatusCommand(processes))
            .Then(new ListCommand(processes))
            .Then(new ProcessActionCommand(processes, ProcessAction.Stop))
            .Then(new ProcessActionCommand(processes, ProcessAction.Start))
            .Then(new ProcessActionCommand(processes, ProcessAction.Fault))
            .Then(new ProcessActionCommand(processes, ProcessAction.Boot))
            .Then(new ProcessActionCommand(processes, ProcessAction.Terminate))
            .Then(new ProcessActionCommand(processes, ProcessAction.Unload))
            .Then(new LoadCommand(processes))
            .Then(new ProcessCommand(processes))
            .Then(new KernelCommand(kernel))
            .Then(new BoardCommand(kernel, panics: false))
            .Then(new BoardCommand(kernel, panics: true))
            .Then(new ConsoleCommand(this, starts: true))
            .Then(new ConsoleCommand(this, starts: false));
        _completion = new Completion(_commands, processes);
    }

    /// <inheritdoc/>
    public bool IsShown { get; private set; }

    /// <inheritdoc/>
    public bool IsRunning => _isRunning;

    /// <summary>Gets or sets a value indicating whether it shows and does nothing but wait for console-start.</summary>
    internal bool IsSilent { get; set; }

    private int OutputRoom => _labels.AreOn ? OutputCapacity - LineLabels.FixedLength : OutputCapacity;

    /// <inheritdoc/>
    public bool TryTake(byte value)
    {
        if (_isRunning)
        {
            return false;
        }

        _prompts = !IsSilent;
        _isSurrendered = false;
        switch (_editor.Take(value))
        {
            case EditResult.Appended:
                break;
            case EditResult.Changed:
                _isDirty = true;
                break;
            case EditResult.Entered:
                Enter();
                break;
            case EditResult.Complete:
                _completion.Complete(_editor);
                break;
            case EditResult.Previous:
                if (_history.TryGetPrevious(out ReadOnlySpan<byte> previous))
                {
                    Replace(previous);
                }

                break;
            case EditResult.Next:
                if (_history.TryGetNext(out ReadOnlySpan<byte> next))
                {
                    Replace(next);
                }

                break;
            default:
                break;
        }

        Proceed();
        return true;
    }

    /// <inheritdoc/>
    public void InputSwitched(bool hasInput)
    {
        if (_isRunning)
        {
            _promptsAfterwards = hasInput;
            return;
        }

        _prompts = hasInput && !IsSilent;
        _isSurrendered = false;
        _editor.Clear();
        _isDirty = true;
        Proceed();
    }

    /// <inheritdoc/>
    public uint Surrender(Span<byte> typed)
    {
        ReadOnlySpan<byte> text = _editor.Text;
        int length = Math.Min(text.Length, typed.Length);
        text.Slice(0, length).CopyTo(typed);
        _editor.Clear();
        _prompts = false;
        _isSurrendered = true;
        Proceed();
        return (uint)length;
    }

    /// <inheritdoc/>
    public void Wiped()
    {
        IsShown = false;
        _isDirty = true;
    }

    /// <inheritdoc/>
    public void Free() => Proceed();

    /// <inheritdoc/>
    public void Transmitted(byte[] buffer, uint length, Result result)
    {
        _sending = false;
        Proceed();
    }

    private void Replace(ReadOnlySpan<byte> text)
    {
        _editor.Set(text);
        _isDirty = true;
    }

    /// <summary>Begins what was typed. Its first line of output is the line end behind it.</summary>
    private void Enter()
    {
        ReadOnlySpan<byte> text = _editor.Text;
        _history.Add(text);
        int nameEnd = text.IndexOf((byte)' ');
        nameEnd = nameEnd < 0 ? text.Length : nameEnd;
        _argumentStart = nameEnd;
        while (_argumentStart < text.Length && text[_argumentStart] == (byte)' ')
        {
            _argumentStart++;
        }

        _running = Find(text.Slice(0, nameEnd));
        _isRunning = true;
        _promptsAfterwards = true;
        _step = 0;
    }

    private ShellCommand? Find(ReadOnlySpan<byte> name)
    {
        ShellCommand? command = _commands;
        while (command is not null && !command.Name.SequenceEqual(name))
        {
            command = command.Next;
        }

        return command;
    }

    /// <summary>Sends what there is to send next, if anything.</summary>
    private void Proceed()
    {
        if (_sending)
        {
            return;
        }

        _output.Clear();
        if (_isRunning)
        {
            // Everything typed so far goes out before the command's answer.
            if (!ShowLine())
            {
                RunOn();
            }
        }
        else
        {
            ShowLine();
        }

        if (_output.Length != 0)
        {
            _sending = _line.Transmit(_output.Buffer, Label()).IsOk;
        }
    }

    /// <summary>Says before what there is to send who sends it, if a host wants that.</summary>
    /// <returns>How many bytes there are to send.</returns>
    private uint Label()
    {
        _output.Truncate(OutputRoom);
        uint length = (uint)_output.Length;
        return _labels.AreOn ? length + _labels.Insert(_output.Buffer, length, LineLabels.ProcessConsole, default) : length;
    }

    /// <summary>Brings the terminal up to date with the line being typed.</summary>
    /// <returns>False if it is already.</returns>
    private bool ShowLine()
    {
        if (!_prompts)
        {
            // The input went to the applications: their text begins on a new line, or in the place of a surrendered one.
            if (IsShown)
            {
                IsShown = false;
                _output.Append(_isSurrendered ? "\r\x1b[K"u8 : "\r\n"u8);
            }

            return false;
        }

        ReadOnlySpan<byte> text = _editor.Text;
        if (!IsShown || _isDirty)
        {
            _output.Append(IsShown ? "\r\x1b[K"u8 : default);
            _output.Append("tock$ "u8);
            _output.Append(text);
            int back = _editor.Length - _editor.Cursor;
            if (back != 0)
            {
                _output.Append("\x1b["u8);
                _output.AppendDecimal((uint)back);
                _output.Append((byte)'D');
            }
        }
        else
        {
            _output.Append(text.Slice(_shownLength));
        }

        IsShown = true;
        _isDirty = false;
        _shownLength = _editor.Length;
        return _output.Length != 0;
    }

    /// <summary>Makes the next line of the running command's answer.</summary>
    private void RunOn()
    {
        if (_prompts)
        {
            _prompts = false;
            IsShown = false;
            _output.Append("\r\n"u8);
            return;
        }

        if (WriteAnswer())
        {
            _output.Truncate(OutputRoom - 2);
            _output.Append("\r\n"u8);
            _step++;
            return;
        }

        _output.Clear();
        _isRunning = false;
        _editor.Clear();
        _prompts = _promptsAfterwards && !IsSilent;
        _isDirty = true;
        ShowLine();
        _input.Resume();
    }

    private bool WriteAnswer()
    {
        if (IsSilent && _running is not ConsoleCommand)
        {
            return false;
        }

        ReadOnlySpan<byte> argument = _editor.Text.Slice(_argumentStart);
        while (argument.Length != 0 && argument[argument.Length - 1] == (byte)' ')
        {
            argument = argument.Slice(0, argument.Length - 1);
        }

        if (_running is null)
        {
            _output.Append("Unknown command; 'help' lists them."u8);
            return _step == 0 && _editor.Length != 0;
        }

        return _running.WriteLine(_step, argument, _output);
    }
}
