// SPDX-License-Identifier: Apache-2.0 OR MIT

using Xunit;

// The library is one process's: its state is static.
[assembly: CollectionBehavior(DisableTestParallelization = true)]
