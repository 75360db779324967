// SPDX-License-Identifier: Apache-2.0 OR MIT
// What exceptions do, as a transcript. The same source runs on the desktop (tests/machine/desktop), and its transcript has to be the same.

Exceptions.Everything.Run();
