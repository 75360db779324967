// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Libtock.Tests.Fakes;

/// <summary>A command that was given.</summary>
internal readonly record struct Asked(uint Driver, uint Command, uint Argument1 = 0, uint Argument2 = 0);
