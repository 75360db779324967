// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace System;

/// <summary>Declared because the compilers refer to it by name: this system has no exceptions, failures go to <see cref="System.Runtime.Failure"/>.</summary>
public class Exception
{
}
