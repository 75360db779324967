// SPDX-License-Identifier: Apache-2.0 OR MIT

using System.Runtime.CompilerServices;

// The processor port is put together by boards, which are the only ones to use it.
[assembly: InternalsVisibleTo("Tock.Boards.Lm3s6965evb")]
[assembly: InternalsVisibleTo("Tock.Boards.Mps2An385")]
[assembly: InternalsVisibleTo("Tock.Boards.Mps2An386")]
[assembly: InternalsVisibleTo("Tock.Kernel.Tests")]
