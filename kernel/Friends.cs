// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

// Who may use what the kernel keeps from capsules: the processor port, the boards, and the kernel's own tests.
// Capsules and chip drivers are never on this list; a test compares it with the expected one.
[assembly: InternalsVisibleTo("Tock.Arch.CortexM")]
[assembly: InternalsVisibleTo("Tock.Boards.Lm3s6965evb")]
[assembly: InternalsVisibleTo("Tock.Boards.Mps2An385")]
[assembly: InternalsVisibleTo("Tock.Boards.Mps2An386")]
[assembly: InternalsVisibleTo("Tock.Kernel.Tests")]
