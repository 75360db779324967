// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Exceptions;

/// <summary>What a worker does.</summary>
internal delegate int Work(int amount);
