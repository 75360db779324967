// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>A method that is told of an event.</summary>
public delegate void EventHandler(object? sender, EventArgs e);

/// <summary>A method that is told of an event.</summary>
public delegate void EventHandler<TEventArgs>(object? sender, TEventArgs e);
