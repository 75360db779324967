// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Collections.Generic;
using System.Linq;

namespace Tock.Kernel.Testing.Devices;

/// <summary>An SD card in SPI mode as its specification describes it, with the delays, checks and failures that a test asks for.</summary>
public sealed class SimulatedSdCard : ISimulatedSpiDevice
{
    private const int SectorSize = 512;
    private const byte Idle = 0xFF;

    private readonly FakeGpioPin _chipSelect;
    private readonly Queue<byte> _output = new();
    private readonly List<byte> _frame = [];
    private readonly List<byte> _block = [];
    private bool _isActive;
    private bool _checks;
    private bool _isApplicationCommand;
    private bool _awaitsToken;
    private bool _receives;
    private uint _sector;
    private int _activations;

    /// <summary>Initializes a new instance of the <see cref="SimulatedSdCard"/> class.</summary>
    /// <param name="chipSelect">Its chip select, active low.</param>
    public SimulatedSdCard(FakeGpioPin chipSelect)
    {
        _chipSelect = chipSelect;
    }

    /// <inheritdoc/>
    public bool IsSelected => IsPresent && !_chipSelect.Level;

    /// <summary>Gets or sets a value indicating whether the card is in its slot.</summary>
    public bool IsPresent { get; set; } = true;

    /// <summary>Gets or sets a value indicating whether the card is of version 1, which has fewer commands.</summary>
    public bool IsVersion1 { get; set; }

    /// <summary>Gets or sets a value indicating whether the card is of high capacity: addresses are sectors.</summary>
    public bool IsHighCapacity { get; set; }

    /// <summary>Gets or sets a value indicating whether the card cannot check checksums, and sends none that are right.</summary>
    public bool HasNoChecksums { get; set; }

    /// <summary>Gets or sets a value indicating whether the card wants another voltage.</summary>
    public bool WantsOtherVoltage { get; set; }

    /// <summary>Gets or sets the first 16 bytes of the card-specific data.</summary>
    public byte[] SpecificData { get; set; } = [0x00, 0x26, 0x00, 0x32, 0x5F, 0x59, 0x80, 0x3F, 0xFF, 0xC0, 0x40, 0x40, 0x92, 0x40, 0x00, 0x01];

    /// <summary>Gets or sets bytes from a command to its answer.</summary>
    public int AnswerDelay { get; set; } = 1;

    /// <summary>Gets or sets bytes from an answer to its block.</summary>
    public int BlockDelay { get; set; } = 1;

    /// <summary>Gets or sets bytes that the card is busy after a block.</summary>
    public int BusyLength { get; set; } = 3;

    /// <summary>Gets or sets how often it says that it is not ready yet.</summary>
    public int Activations { get; set; } = 2;

    /// <summary>Gets or sets a value indicating whether the next block that is read is damaged on its way.</summary>
    public bool DamagesNextBlock { get; set; }

    /// <summary>Gets or sets what the card sends in the place of the next block, or 0.</summary>
    public byte ErrorToken { get; set; }

    /// <summary>Gets or sets what the card answers to the next block that is written, or 0.</summary>
    public byte NextAcceptance { get; set; }

    /// <summary>Gets the sectors that are not all 0.</summary>
    public Dictionary<uint, byte[]> Sectors { get; } = [];

    /// <summary>Gets the commands with their arguments.</summary>
    public List<string> Commands { get; } = [];

    /// <summary>Gets the number of frames and blocks whose checksum was wrong.</summary>
    public int WrongChecksums { get; private set; }

    /// <inheritdoc/>
    public byte Exchange(byte value)
    {
        byte answer = _output.Count == 0 ? Idle : _output.Dequeue();
        if (_receives)
        {
            _block.Add(value);
            if (_block.Count == SectorSize + 2)
            {
                EndBlock();
            }
        }
        else if (_awaitsToken && value == 0xFE)
        {
            _awaitsToken = false;
            _receives = true;
        }
        else if (_frame.Count != 0 || (value & 0xC0) == 0x40)
        {
            _frame.Add(value);
            if (_frame.Count == 6)
            {
                Execute();
                _frame.Clear();
            }
        }

        return answer;
    }

    private static byte CommandChecksum(IEnumerable<byte> bytes)
    {
        uint sum = 0;
        foreach (byte value in bytes)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                uint top = ((sum >> 6) ^ ((uint)value >> bit)) & 1;
                sum = ((sum << 1) & 0x7F) ^ (top * 0x09);
            }
        }

        return (byte)((sum << 1) | 1);
    }

    private static int BlockChecksum(IEnumerable<byte> bytes)
    {
        int sum = 0;
        foreach (byte value in bytes)
        {
            for (int bit = 7; bit >= 0; bit--)
            {
                int top = ((sum >> 15) ^ (value >> bit)) & 1;
                sum = ((sum << 1) & 0xFFFF) ^ (top * 0x1021);
            }
        }

        return sum;
    }

    private void Execute()
    {
        int command = _frame[0] & 0x3F;
        uint argument = ((uint)_frame[1] << 24) | ((uint)_frame[2] << 16) | ((uint)_frame[3] << 8) | _frame[4];
        bool isApplication = _isApplicationCommand;
        _isApplicationCommand = false;
        Commands.Add($"{(isApplication ? "A" : string.Empty)}{command} {argument:x}");
        byte idle = _isActive ? (byte)0 : (byte)1;
        if (CommandChecksum(_frame.Take(5)) != _frame[5])
        {
            WrongChecksums++;
            if (_checks || command is 0 or 8)
            {
                Answer((byte)(idle | 8));
                return;
            }
        }

        switch (command)
        {
            case 0:
                _isActive = false;
                _checks = false;
                _activations = 0;
                Answer(1);
                break;
            case 8 when !IsVersion1:
                Answer(idle, 0, 0, WantsOtherVoltage ? (byte)2 : (byte)1, (byte)argument);
                break;
            case 59 when !HasNoChecksums:
                _checks = (argument & 1) != 0;
                Answer(idle);
                break;
            case 55:
                _isApplicationCommand = true;
                Answer(idle);
                break;
            case 41 when isApplication:
                _isActive = _activations++ >= Activations && !(IsHighCapacity && (argument & (1 << 30)) == 0);
                Answer(_isActive ? (byte)0 : (byte)1);
                break;
            case 58 when !IsVersion1:
                Answer(idle, IsHighCapacity ? (byte)0xC0 : (byte)0x80, 0xFF, 0x80, 0);
                break;
            case 16:
                Answer(argument == SectorSize ? (byte)0 : (byte)0x40);
                break;
            case 9 when _isActive:
                Answer(0);
                SendBlock(SpecificData);
                break;
            case 17 or 24 when _isActive:
                Access(command, argument);
                break;
            default:
                Answer((byte)(idle | 4));
                break;
        }
    }

    private void Access(int command, uint argument)
    {
        if (!IsHighCapacity && argument % SectorSize != 0)
        {
            Answer(0x20);
            return;
        }

        _sector = IsHighCapacity ? argument : argument / SectorSize;
        Answer(0);
        if (command == 24)
        {
            _awaitsToken = true;
            _block.Clear();
        }
        else
        {
            SendBlock(Sectors.GetValueOrDefault(_sector, new byte[SectorSize]));
        }
    }

    private void SendBlock(byte[] bytes)
    {
        Send(BlockDelay);
        if (ErrorToken != 0)
        {
            _output.Enqueue(ErrorToken);
            ErrorToken = 0;
            return;
        }

        int checksum = HasNoChecksums ? 0x1234 : BlockChecksum(bytes);
        _output.Enqueue(0xFE);
        for (int index = 0; index < bytes.Length; index++)
        {
            bool isDamaged = DamagesNextBlock && index == bytes.Length / 2;
            _output.Enqueue((byte)(bytes[index] ^ (isDamaged ? 0x10 : 0)));
        }

        DamagesNextBlock = false;
        _output.Enqueue((byte)(checksum >> 8));
        _output.Enqueue((byte)checksum);
    }

    private void EndBlock()
    {
        _receives = false;
        byte[] bytes = [.. _block.Take(SectorSize)];
        bool isRight = BlockChecksum(bytes) == ((_block[SectorSize] << 8) | _block[SectorSize + 1]);
        WrongChecksums += isRight ? 0 : 1;
        byte acceptance = NextAcceptance != 0 ? NextAcceptance : _checks && !isRight ? (byte)0x0B : (byte)0x05;
        NextAcceptance = 0;
        _output.Enqueue((byte)(0xE0 | acceptance));
        for (int index = 0; index < BusyLength; index++)
        {
            _output.Enqueue(0);
        }

        if (acceptance == 0x05)
        {
            Sectors[_sector] = bytes;
        }
    }

    private void Answer(params byte[] bytes)
    {
        Send(AnswerDelay);
        foreach (byte value in bytes)
        {
            _output.Enqueue(value);
        }
    }

    private void Send(int rest)
    {
        for (int index = 0; index < rest; index++)
        {
            _output.Enqueue(Idle);
        }
    }
}
