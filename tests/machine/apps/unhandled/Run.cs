// SPDX-License-Identifier: Apache-2.0 OR MIT

namespace Unhandled;

/// <summary>What the machine does.</summary>
internal delegate void Run();
