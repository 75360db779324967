// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Tock.Image.Exceptions;

/// <summary>What stack traces of a program show, and the names for it.</summary>
internal sealed record StackTraces(StackTraceKind Kind, NameDictionary Names);
