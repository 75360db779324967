// SPDX-License-Identifier: Apache-2.0 OR MIT

using System;

namespace Tock.Testing;

/// <summary>A pin.</summary>
public sealed class FakePin
{
    private readonly Action<FakePin> _changed;
    private bool? _driven;
    private bool _output;
    private bool _last;

    internal FakePin(uint number, Action<FakePin> changed)
    {
        Number = number;
        _changed = changed;
    }

    /// <summary>Whether an application has made it an output.</summary>
    public bool IsOutput { get; private set; }

    /// <summary>Whether an application has made it an input.</summary>
    public bool IsInput { get; private set; }

    /// <summary>What it reads as while nothing drives it: true for high, null if nothing holds it.</summary>
    public bool? Pull { get; private set; }

    /// <summary>The level: what an output drives, what a test drives an input to, or what holds it.</summary>
    public bool IsHigh => IsOutput ? _output : _driven ?? Pull ?? false;

    internal uint Number { get; }

    /// <summary>Drives it from outside; programs that wait for the edge go on.</summary>
    /// <param name="isHigh">The level; null drives it no longer.</param>
    public void Drive(bool? isHigh)
    {
        _driven = isHigh;
        Update();
    }

    internal void MakeOutput()
    {
        IsOutput = true;
        IsInput = false;
        Update();
    }

    internal void MakeInput(bool? pull)
    {
        IsOutput = false;
        IsInput = true;
        Pull = pull;
        Update();
    }

    internal void Disable()
    {
        IsOutput = false;
        IsInput = false;
    }

    internal void Write(bool isHigh)
    {
        _output = isHigh;
        Update();
    }

    internal void Toggle() => Write(!_output);

    private void Update()
    {
        if (IsHigh != _last)
        {
            _last = IsHigh;
            _changed(this);
        }
    }
}
