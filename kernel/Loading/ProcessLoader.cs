// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;
using System.Diagnostics.CodeAnalysis;
using Tock.Kernel.Debugging;
using Tock.Kernel.DeferredCalls;
using Tock.Kernel.Platform;
using Tock.Kernel.Processes;

namespace Tock.Kernel.Loading;

/// <summary>
/// Finds the applications in flash that are not loaded, has their credentials checked, gives each that may run a block of RAM and
/// a slot of the process table, and says why not. It works in small steps, from deferred calls, at boot and whenever it is asked.
/// </summary>
internal sealed class ProcessLoader : IDeferredCallClient
{
    private const uint KernelMajorVersion = 2;
    private const uint KernelMinorVersion = 2;

    private readonly ProcessTable _processes;
    private readonly IMemoryProtectionUnit _memoryProtection;
    private readonly ProcessMemory _processMemory;
    private readonly DebugWriter _output;
    private readonly ApplicationFlash _flash;
    private readonly CredentialChecker? _credentials;
    private readonly DeferredCall _next;

    private LoadPhase _phase;
    private bool _again;

    // Whether the list is to be held once the present pass is over.
    private bool _isHoldWanted;

    // The image that a pass is to be made for, and the one that the present pass is for; 0 for none, and for all.
    private uint _requested;
    private uint _only;
    private TbfProblem _outcome;

    // Executions from this one on were begun in this pass: while the deferred call is set, no process executes.
    private ulong _firstExecution;

    // RAM that an image is bound to is given away before any that the kernel chooses: if there is such an image, the list is gone through twice.
    private bool _isBoundRound;

    // The image to look at next.
    private uint _index;
    private uint _address;

    /// <summary>Initializes a new instance of the <see cref="ProcessLoader"/> class.</summary>
    /// <param name="resources">The board's resources.</param>
    /// <param name="processMemory">Where processes get their RAM.</param>
    internal ProcessLoader(in KernelResources resources, ProcessMemory processMemory)
    {
        _processes = resources.Processes;
        _memoryProtection = resources.MemoryProtection;
        _processMemory = processMemory;
        _output = resources.Output;
        _flash = new ApplicationFlash(resources.Memory, resources.ShortIds);
        _next = new DeferredCall(resources.DeferredCalls, this, DeferredCallClass.Background);
        if (resources.CredentialPolicy is not null)
        {
            _credentials = new CredentialChecker(_flash, resources.CredentialPolicy, this);
        }
    }

    /// <summary>Gets a value indicating whether it is at work.</summary>
    internal bool IsBusy => _phase != LoadPhase.Idle;

    /// <summary>Gets what is left of the RAM for processes.</summary>
    internal MemoryUse MemoryUse => _processMemory.Measure();

    /// <summary>Gets or sets who is told; null if nobody is.</summary>
    internal ILoadClient? Client { get; set; }

    /// <summary>Gets or sets who changes the list of images; null if nobody can.</summary>
    internal IImageListHolder? Holder { get; set; }

    /// <summary>
    /// Begins to load what can run and is not loaded, once more if it is at work: first what asks for certain RAM, then the rest, each in the
    /// order it has in flash.
    /// </summary>
    internal void Begin()
    {
        if (IsBusy)
        {
            _again = true;
            return;
        }

        BeginPass(0);
    }

    /// <summary>Holds the list of images for <see cref="Holder"/>. If it is at work, the holder is told when that is done.</summary>
    /// <returns>True if the list is held now.</returns>
    internal bool TryHold()
    {
        _isHoldWanted = IsBusy;
        if (!IsBusy)
        {
            _phase = LoadPhase.Held;
        }

        return !_isHoldWanted;
    }

    /// <summary>Ends what <see cref="TryHold"/> began.</summary>
    /// <param name="image">The image to load now, of which the holder will be told; 0 for none.</param>
    internal void Release(uint image = 0)
    {
        _phase = LoadPhase.Idle;
        _requested = image;
        BeginNextPass();
    }

    /// <summary>Goes on when the kernel gets to it.</summary>
    internal void Continue() => _next.Set();

    /// <inheritdoc/>
    public void DeferredCallFired()
    {
        if (_phase == LoadPhase.Checking)
        {
            if (!_credentials!.Step())
            {
                BeginPhase(LoadPhase.Loading);
            }
            else if (!_credentials.IsWaiting)
            {
                Continue();
            }
        }
        else if (_phase == LoadPhase.Loading)
        {
            if (!_output.HasRoom)
            {
                // What it has to say of an image is not to be lost, however many there are. Meanwhile processes execute.
                _firstExecution = _processes.ExecutionToCome;
                _output.SetWhenRoom(_next);
            }
            else if (LoadNext())
            {
                Continue();
            }
            else
            {
                Finish();
            }
        }
    }

    private void BeginPass(uint only)
    {
        _only = only;
        _outcome = TbfProblem.EndOfList;
        _credentials?.Begin();
        BeginPhase(_credentials is null ? LoadPhase.Loading : LoadPhase.Checking);
    }

    private void BeginNextPass()
    {
        uint image = _requested;
        if (image == 0 && !_again)
        {
            return;
        }

        _requested = 0;
        _again &= image != 0;
        BeginPass(image);
    }

    private void BeginPhase(LoadPhase phase)
    {
        _phase = phase;
        _firstExecution = _processes.ExecutionToCome;
        _isBoundRound = _flash.HasBoundImage();
        Rewind();
        Continue();
    }

    private void Rewind()
    {
        _index = 0;
        _address = _flash.Start;
    }

    private void Finish()
    {
        _phase = LoadPhase.Idle;
        Client?.LoadingEnded();
        if (_only != 0)
        {
            Holder?.ImageLoaded(_outcome);
        }

        if (_isHoldWanted)
        {
            _isHoldWanted = false;
            _phase = LoadPhase.Held;
            Holder?.ListHeld();
        }
        else if (!IsBusy)
        {
            BeginNextPass();
        }
    }

    /// <summary>Loads the next image, or says why not.</summary>
    /// <returns>False if there is none.</returns>
    private bool LoadNext()
    {
        TbfProblem problem = _flash.Read(_address, out TbfHeader header);
        bool isBound = problem == TbfProblem.None && header.FixedRamStart != TbfHeader.NotFixed;
        if (problem != TbfProblem.EndOfList && isBound == _isBoundRound && (_only == 0 || _only == _address))
        {
            LookAt(problem, header);
        }

        if (header.TotalSize == 0)
        {
            if (_isBoundRound)
            {
                _isBoundRound = false;
                Rewind();
                return true;
            }

            if (problem != TbfProblem.EndOfList)
            {
                _output.WriteLine("  applications after it cannot be found"u8);
            }

            return false;
        }

        _address += header.TotalSize;
        _index++;
        return true;
    }

    private void LookAt(TbfProblem problem, in TbfHeader header)
    {
        ProcessBinary binary = new(_address, header);
        if (_processes.IsLoaded(_address))
        {
            _outcome = TbfProblem.None;
            return;
        }

        if (problem == TbfProblem.None)
        {
            problem = Load(binary, header);
        }

        _outcome = problem;
        if (problem != TbfProblem.None && problem != TbfProblem.Padding)
        {
            PrintRefusal(binary, problem);
        }
    }

    private TbfProblem Load(in ProcessBinary binary, in TbfHeader header)
    {
        TbfProblem problem = Check(_index, binary, header);
        if (problem != TbfProblem.None)
        {
            return problem;
        }

        if (header.ShortId != 0)
        {
            if (IsSuperseded(binary, header))
            {
                return TbfProblem.Superseded;
            }

            if (_processes.TryFindByShortId(header.ShortId, out Process? _))
            {
                return TbfProblem.OtherVersionLoaded;
            }
        }

        if (!TryFindSlot(out Process? slot))
        {
            return TbfProblem.NoSlot;
        }

        if (!_processMemory.TryAllocate(binary, out MemoryBlock block))
        {
            return binary.FixedRamStart == TbfHeader.NotFixed ? TbfProblem.NoMemory : TbfProblem.FixedRam;
        }

        slot.Load(binary, block);
        _processMemory.HandOverBelow(slot, _firstExecution);
        Client?.Loaded(slot);
        return TbfProblem.None;
    }

    /// <summary>Tells whether a well-formed image can run on this board, memory and slots apart.</summary>
    private TbfProblem Check(uint index, in ProcessBinary binary, in TbfHeader header)
    {
        if (!header.IsEnabled)
        {
            return TbfProblem.Disabled;
        }

        if (header.KernelVersion >> 16 != KernelMajorVersion || (header.KernelVersion & 0xFFFF) > KernelMinorVersion)
        {
            return TbfProblem.KernelVersion;
        }

        if (header.FixedFlashStart != TbfHeader.NotFixed && header.FixedFlashStart != binary.BinaryStart)
        {
            return TbfProblem.FixedFlash;
        }

        if (!_memoryProtection.CanProtectFlash(binary.FlashStart, binary.FlashEnd))
        {
            return TbfProblem.Alignment;
        }

        return _credentials is null ? TbfProblem.None : _credentials.Verdict(index);
    }

    /// <summary>
    /// Tells whether another image with the same fixed ShortId, which no two processes may share, is to run instead: the one with
    /// the highest version, and among equals the first in flash. One that cannot run here supersedes nobody.
    /// </summary>
    private bool IsSuperseded(in ProcessBinary binary, in TbfHeader header)
    {
        uint address = _flash.Start;
        for (uint index = 0; true; index++)
        {
            TbfProblem problem = _flash.Read(address, out TbfHeader other);
            if (problem == TbfProblem.EndOfList || other.TotalSize == 0)
            {
                return false;
            }

            bool isPreferred = other.ApplicationVersion > header.ApplicationVersion
                || (other.ApplicationVersion == header.ApplicationVersion && address < binary.FlashStart);
            if (problem == TbfProblem.None
                && other.ShortId == header.ShortId
                && isPreferred
                && Check(index, new ProcessBinary(address, other), other) == TbfProblem.None)
            {
                return true;
            }

            address += other.TotalSize;
        }
    }

    private bool TryFindSlot([NotNullWhen(true)] out Process? slot)
    {
        for (uint i = 0; i < _processes.Capacity; i++)
        {
            if (!_processes[i].IsLoaded)
            {
                slot = _processes[i];
                return true;
            }
        }

        slot = null;
        return false;
    }

    private void PrintRefusal(in ProcessBinary binary, TbfProblem problem)
    {
        _output.Write("Application at "u8);
        _output.WriteHex(binary.FlashStart);
        if (binary.NameLength != 0 && problem > TbfProblem.PackageName)
        {
            _output.Write(" ("u8);
            _output.Write(ApplicationFlash.Bytes(binary.NameAddress, binary.NameAddress + binary.NameLength));
            _output.Write(")"u8);
        }

        _output.Write(" refused: "u8);
        _output.WriteLine(TbfProblemText.For(problem));
    }
}
