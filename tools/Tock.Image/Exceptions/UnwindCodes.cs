// SPDX-License-Identifier: Apache-2.0 OR MIT

using Tock.Image.Code;
using Tock.Image.Elf;

namespace Tock.Image.Exceptions;

/// <summary>Reads the frame-unwinding instructions of an entry (Exception Handling ABI for the Arm Architecture, sections 6.3 and 9.3).</summary>
internal sealed class UnwindCodes
{
    private const uint Finish = 0xB0;
    private const int R9 = 9;
    private const int LinkRegister = 14;
    private const int FirstSaved = 4;
    private const int LastSaved = 11;
    private const int MaximumArguments = 4;

    private readonly Queue<uint> _codes = new();
    private uint _registers;
    private int _words;
    private int _floatingRegisters;
    private int _arguments;
    private bool _isFromR9;
    private bool _hasReturn;

    private UnwindCodes()
    {
    }

    /// <summary>The layout that the entry at an offset describes.</summary>
    internal static FrameLayout Read(ObjectSection section, uint offset)
    {
        UnwindCodes codes = new();
        uint first = (uint)section.ReadWord(offset);
        uint model = first >> 24;
        switch (model)
        {
            case 0x80:
                codes.Add(first, 3);
                break;
            case 0x81:
                codes.Add(first, 2);
                for (uint word = 1; word <= ((first >> 16) & 0xFF); word++)
                {
                    codes.Add((uint)section.ReadWord(offset + (word * 4)), 4);
                }

                break;
            default:
                throw CallRelaxation.Unknown($"an unwinding entry of model 0x{model:x}");
        }

        return codes.Decode();
    }

    private void Add(uint word, int count)
    {
        for (int index = count - 1; index >= 0; index--)
        {
            _codes.Enqueue((word >> (index * 8)) & 0xFF);
        }
    }

    private FrameLayout Decode()
    {
        while (_codes.TryDequeue(out uint code) && code != Finish)
        {
            Apply(code);
        }

        if (!_hasReturn || _words > FrameLayout.MaximumWords)
        {
            throw CallRelaxation.Unknown(_hasReturn ? $"a frame of {_words} words" : "a frame without a return address");
        }

        return new FrameLayout((byte)(_registers >> FirstSaved), _words, _arguments, _isFromR9, _floatingRegisters);
    }

    private void Apply(uint code)
    {
        if (code < 0x40)
        {
            Skip((int)(code & 0x3F) + 1);
        }
        else if ((code & 0xF0) == 0x80)
        {
            // r4 is bit 0 of the mask, LR bit 10.
            Pop((((code & 0xF) << 8) | _codes.Dequeue()) << FirstSaved);
        }
        else if (code == (0x90 | R9) && _words == 0 && _registers == 0)
        {
            _isFromR9 = true;
        }
        else if ((code & 0xF0) == 0xA0)
        {
            uint registers = ((2u << (int)(code & 7)) - 1) << FirstSaved;
            Pop((code & 8) != 0 ? registers | (1 << LinkRegister) : registers);
        }
        else if (code == 0xC9)
        {
            PopFloating((int)_codes.Dequeue());
        }
        else if (code == 0xB2)
        {
            Skip(ReadNumber() + 129);
        }
        else
        {
            throw CallRelaxation.Unknown($"unwinding instruction 0x{code:x}");
        }
    }

    private void Skip(int words)
    {
        if (_hasReturn && words <= MaximumArguments && _arguments == 0)
        {
            _arguments = words;
        }
        else if (_registers == 0 && _floatingRegisters == 0 && !_hasReturn)
        {
            _words += words;
        }
        else
        {
            throw CallRelaxation.Unknown("a frame with room above its saved registers");
        }
    }

    private void Pop(uint registers)
    {
        const uint Known = ((2u << LastSaved) - 1) & ~((1u << FirstSaved) - 1);
        uint saved = registers & Known;
        bool isInOrder = _registers == 0 || saved == 0 || (saved & (uint)-(int)saved) > _registers;
        if (_hasReturn || !isInOrder || (registers & ~(Known | (1 << LinkRegister))) != 0)
        {
            throw CallRelaxation.Unknown($"a frame that saves registers 0x{registers:x}");
        }

        _registers |= saved;
        _hasReturn = (registers & (1 << LinkRegister)) != 0;
    }

    // The first one in the high half, in the low half how many follow it.
    private void PopFloating(int range)
    {
        const int FirstFloatingSaved = 8;
        if (range >> 4 != FirstFloatingSaved || (range & 0xF) >= FirstFloatingSaved || _registers != 0 || _hasReturn || _floatingRegisters != 0)
        {
            throw CallRelaxation.Unknown($"a frame that saves floating-point registers 0x{range:x}");
        }

        _floatingRegisters = (range & 0xF) + 1;
    }

    // ULEB128.
    private int ReadNumber()
    {
        int value = 0;
        for (int shift = 0; ; shift += 7)
        {
            uint part = _codes.Dequeue();
            value |= (int)(part & 0x7F) << shift;
            if ((part & 0x80) == 0)
            {
                return value;
            }
        }
    }
}
